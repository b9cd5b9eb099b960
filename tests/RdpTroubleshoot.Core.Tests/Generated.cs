using System;
using System.IO;
using Xunit;

namespace RdpTroubleshoot.Tests;

/// <summary>Files of the repository that are made from code: compared here, and written anew with RDPTROUBLESHOOT_UPDATE=1.</summary>
internal static class Generated
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("RDPTROUBLESHOOT_UPDATE") == "1";

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    public static void IsInStep(string relativePath, string expected)
    {
        string path = Path.Combine(Root, relativePath);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{relativePath} is missing: run the tests once with RDPTROUBLESHOOT_UPDATE=1");
        Assert.True(
            File.ReadAllText(path).Replace("\r\n", "\n") == expected,
            $"{relativePath} is not what the code makes of it: run the tests once with RDPTROUBLESHOOT_UPDATE=1");
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RdpTroubleshoot.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("RdpTroubleshoot.sln was not found above the tests");
    }
}
