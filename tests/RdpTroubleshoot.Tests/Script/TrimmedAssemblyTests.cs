using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Script;

/// <summary>The assembly that the script carries, after the linker left out what it thinks nobody needs.</summary>
public sealed class TrimmedAssemblyTests : IDisposable
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly AssemblyLoadContext context = new("script", isCollectible: true);
    private readonly Assembly assembly;

    public TrimmedAssemblyTests() =>
        assembly = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "bin", "script", "RdpTroubleshoot.Script.dll"));

    public void Dispose() => context.Unload();

    [Fact]
    public void Every_check_of_the_module_is_in_the_script() =>
        Assert.Equal(HostExaminer.Checks.Select(check => check.Id), Known("RdpTroubleshoot.HostExaminer", "Checks").Select(check => Text(check, "Id")));

    [Fact]
    public void Every_repair_of_the_module_is_in_the_script() =>
        Assert.Equal(RepairCatalogue.All.Select(repair => repair.Info.Id), Known("RdpTroubleshoot.Repairs.RepairCatalogue", "All").Select(repair => Text(Get(repair, "Info"), "Id")));

    [Fact]
    public void What_the_script_knows_of_a_check_is_what_ConvertFrom_RdpScriptOutput_takes_for_known()
    {
        // These do not travel: the end that reads puts in its own.
        var module = HostExaminer.Checks.Select(check => $"{check.Id} {check.Area} {check.Title} {Join(check.Repairs)} {Join(check.Manual)} {Join(check.Explains)}");
        var script = Known("RdpTroubleshoot.HostExaminer", "Checks").Select(check =>
            $"{Text(check, "Id")} {Text(check, "Area")} {Text(check, "Title")} {List(check, "Repairs")} {List(check, "Manual")} {List(check, "Explains")}");
        Assert.Equal(module, script);
    }

    private List<object> Known(string type, string property) =>
        [.. ((IEnumerable)assembly.GetType(type, throwOnError: true)!.GetProperty(property, Everything)!.GetValue(null)!).Cast<object>()];

    private static object Get(object from, string property) => from.GetType().GetProperty(property, Everything)!.GetValue(from)!;

    private static string Text(object from, string property) => Get(from, property).ToString()!;

    private static string List(object from, string property) => Join(((IEnumerable)Get(from, property)).Cast<string>());

    private static string Join(IEnumerable<string> texts) => string.Join("|", texts);
}
