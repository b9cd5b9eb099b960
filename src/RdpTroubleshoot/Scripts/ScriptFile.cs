using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Commands;

namespace RdpTroubleshoot.Scripts;

/// <summary>Makes the text of the script: the bootstrap with its defaults and the packed assembly. Lines end with LF, which every PowerShell
/// reads and no tool doubles.</summary>
internal static class ScriptFile
{
    private const string Template = "Scripts.Bootstrap.ps1";
    private const string Source = "src/RdpTroubleshoot.Script of the project";

    /// <summary>The characters of base64 on a line: editors and mail keep them.</summary>
    private const int LineLength = 120;

    /// <summary>The script.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="defaults">The values of parameters when none are given, by name; checked by the caller.</param>
    public static string Make(byte[] assembly, IReadOnlyDictionary<string, string> defaults)
    {
        var text = new StringBuilder(ReadTemplate());
        foreach (KeyValuePair<string, string> value in defaults)
        {
            text.Replace("{" + value.Key + "}", value.Value.Replace("'", "''"));
        }

        return text
            .Replace("{version}", ModuleInfo.Version)
            .Replace("{source}", Source)
            .Replace("{hash}", Hash(assembly))
            .Replace("{payload}", Lines(Convert.ToBase64String(Pack(assembly))))
            .ToString();
    }

    private static string ReadTemplate()
    {
        using Stream stream = typeof(ScriptFile).Assembly.GetManifestResourceStream(Template)!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, Smallest, leaveOpen: true))
        {
            deflate.Write(bytes, 0, bytes.Length);
        }

        return packed.ToArray();
    }

    private static CompressionLevel Smallest =>
#if NET
        CompressionLevel.SmallestSize;
#else
        CompressionLevel.Optimal;
#endif

    private static string Hash(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(bytes));
    }

    private static string Lines(string text)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < text.Length; i += LineLength)
        {
            lines.Append(i == 0 ? "" : "\n").Append(text, i, Math.Min(LineLength, text.Length - i));
        }

        return lines.ToString();
    }
}
