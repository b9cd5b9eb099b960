using System.IO;
using System.Management.Automation;
using RdpTroubleshoot.Files;

namespace RdpTroubleshoot.Scripts;

/// <summary>The assembly that the script carries, as it lies beside the module's own.</summary>
internal static class ScriptAssembly
{
    private const string FileName = "RdpTroubleshoot.Script.dll";

    /// <summary>No assembly is longer; what is, is something else.</summary>
    private const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="module">The module's folder, where it is imported by its manifest; null where only the assembly is.</param>
    /// <exception cref="UserFileException">It is not there.</exception>
    public static byte[] Read(string? module)
    {
        string folder = Path.GetDirectoryName(typeof(ScriptAssembly).Assembly.Location)!;
        string beside = Path.GetFullPath(Path.Combine(folder, "..", "script", FileName));
        string inModule = module is null ? beside : Path.Combine(module, "bin", "script", FileName);
        string path = File.Exists(inModule) ? inModule : beside;
        try
        {
            return new FileInfo(path).Length <= MaximumLength ? File.ReadAllBytes(path) : throw new IOException("it is too long");
        }
        catch (System.Exception error) when (error is IOException or System.UnauthorizedAccessException)
        {
            throw new UserFileException(
                "ScriptAssemblyNotFound",
                ErrorCategory.ResourceUnavailable,
                $"The module is not complete: '{path}' cannot be read: {error.Message}",
                "Install the module again, or build it: dotnet build RdpTroubleshoot.sln -c Release",
                error);
        }
    }
}
