using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>The repository: where it is, where its test programs are, and how it is built.</summary>
internal static class Repository
{
    public const string Marker = "RdpTroubleshoot.sln";

    /// <summary>The folder of the repository, looked for from a folder upwards.</summary>
    public static string? Find(string folder)
    {
        string? at = folder;
        while (at is not null && !File.Exists(Path.Combine(at, Marker)))
        {
            at = Path.GetDirectoryName(at);
        }

        return at;
    }

    public static string Project(string root, string name) => Path.Combine(root, "tests", name, name + ".csproj");

    public static string Program(string root, string project, string framework, string extension) =>
        Path.Combine(root, "tests", project, "bin", "Release", framework, project + extension);

    public static async Task<bool> Build(string root)
    {
        Console.WriteLine("building ...");
        ProcessResult build = await Command.Of("dotnet", "build", Marker, "-c", "Release", "-nologo", "-v", "quiet").In(root).Run(CancellationToken.None);
        if (build.ExitCode != 0)
        {
            Console.WriteLine(build.Output);
        }

        return build.ExitCode == 0;
    }
}
