using System.IO;

namespace RdpTroubleshoot.Console;

/// <summary>Finds the module that was built with this program.</summary>
internal static class ModuleLocation
{
    private const string Manifest = "RdpTroubleshoot.psd1";

    /// <summary>The manifest in this program's folder or one above it.</summary>
    /// <exception cref="FileNotFoundException">There is none, or it was not built.</exception>
    public static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, Manifest);
            if (File.Exists(manifest))
            {
                return ThrowIfNotBuilt(manifest, folder.FullName);
            }
        }

        throw new FileNotFoundException($"There is no {Manifest} in or above {start}. Run this program from where it was built, or name a module with -Module.");
    }

    private static string ThrowIfNotBuilt(string manifest, string folder)
    {
        string assembly = Path.Combine(folder, "bin", "net8.0", "RdpTroubleshoot.dll");
        return File.Exists(assembly)
            ? manifest
            : throw new FileNotFoundException($"The module is not built: {assembly} is missing. Run: dotnet build RdpTroubleshoot.sln");
    }
}
