using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

/// <summary>Nobody finds the password of -Credential in what the cmdlet leaves behind.</summary>
public sealed class TestRdpConnectionSecretsTests
{
    private const string Secret = "Correct-Horse-42";
    private const int MostObjects = 100_000;

    [Theory]
    [InlineData("healthy")]
    [InlineData("nla-error:0xC000006D")]
    [InlineData("close-on-authenticate")]
    [InlineData("nla-wrong-public-key")]
    [InlineData("garbage-on-authenticate")]
    public void The_password_is_in_no_stream_view_file_or_object(string behavior)
    {
        using var peer = new Peer(behavior);
        using var engine = new Engine();
        using PowerShell shell = engine.Shell(
            "$VerbosePreference = $DebugPreference = 'Continue'; Test-RdpConnection $args[0], 'a b' -Credential $args[1] -TimeoutSeconds 2", peer.Address, Alice.Credential(Secret));
        object[] results = [.. shell.Invoke()];
        Assert.NotEmpty(shell.Streams.Verbose);
        Assert.Single(shell.Streams.Error);
        Assert.Contains(peer.Server.Connections, connection => connection.ToString().Length > 0);
        string[] texts =
        [
            .. Reachable(results).Select(one => one.ToString() ?? ""),
            .. shell.Streams.Error.Select(error => error + error.ErrorDetails.ToString() + error.Exception + error.ScriptStackTrace + error.CategoryInfo),
            .. shell.Streams.Verbose.Select(record => record.Message), .. shell.Streams.Debug.Select(record => record.Message),
            .. shell.Streams.Warning.Select(record => record.Message), .. shell.Streams.Progress.Select(record => record.ToString()),
            .. shell.Streams.Information.Select(record => record.ToString()),
            PSSerializer.Serialize(results, 20), engine.Show("$args[0]", [results]),
        ];
        Assert.All(texts, text => Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Reachable(results), one => one is System.Net.NetworkCredential or PSCredential or System.Security.SecureString);
    }

    /// <summary>The search itself finds what is hidden.</summary>
    [Fact]
    public void A_secret_deep_in_an_object_is_found()
    {
        object deep = new { One = new List<object> { new KeyValuePair<string, object>("x", new System.Net.NetworkCredential("alice", Secret)) } };
        Assert.Contains(Reachable([deep]), one => one is string text && text == Secret);
    }

    /// <summary>Everything that can be reached from some objects by fields, public or not, and elements.</summary>
    private static HashSet<object> Reachable(IEnumerable<object> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<object>(roots.Select(root => root is PSObject wrapped ? wrapped.BaseObject : root));
        while (waiting.TryDequeue(out object? one) && seen.Count < MostObjects)
        {
            if (!seen.Add(one) || one is string || one.GetType().IsPrimitive || one is Type or MemberInfo or Delegate)
            {
                continue;
            }

            foreach (object next in Next(one))
            {
                waiting.Enqueue(next);
            }
        }

        return seen;
    }

    private static IEnumerable<object> Next(object one)
    {
        IEnumerable<object?> elements = one is Array array ? array.Cast<object?>() : one is IEnumerable list ? list.Cast<object?>() : [];
        IEnumerable<object?> properties = one is System.Net.NetworkCredential secret ? [secret.Password] : [];
        return Fields(one.GetType()).Select(field => field.GetValue(one)).Concat(elements).Concat(properties).OfType<object>();
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                {
                    yield return field;
                }
            }
        }
    }
}
