using System;
using System.IO;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>Where the module is.</summary>
internal static class ModuleManifest
{
    /// <summary>The manifest's name.</summary>
    public const string FileName = "RdpTroubleshoot.psd1";

    // What PowerShell 7 loads; the manifest at the repository's root names it.
    private const string Assembly = "bin/net8.0/RdpTroubleshoot.dll";

    /// <summary>The nearest folder above this program that has the manifest and the assembly; null when there is none.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, FileName);
            if (File.Exists(manifest) && File.Exists(Path.Combine(folder.FullName, Assembly)))
            {
                return manifest;
            }
        }

        return null;
    }
}
