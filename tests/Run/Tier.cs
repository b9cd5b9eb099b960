using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>One way of running tests.</summary>
internal abstract class Tier(string name)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public string Name => name;

    /// <summary>Runs it in a folder of its own, which is deleted afterwards, within the time that a tier has.</summary>
    public async Task<TierResult> Run(string root)
    {
        var watch = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource(Limit);
        string folder = Directory.CreateTempSubdirectory("rdptroubleshoot-").FullName;
        try
        {
            return await Run(root, folder, limit.Token) with { Time = watch.Elapsed };
        }
        finally
        {
            Delete(folder);
        }
    }

    protected abstract Task<TierResult> Run(string root, string folder, CancellationToken limit);

    /// <summary>Runs a test program of xunit v3. The result file is named relative to the folder, so that wine understands it too.</summary>
    protected static async Task<TierResult> RunTests(Command command, string program, string folder, CancellationToken limit)
    {
        ProcessResult process = await command.In(folder).Run(limit);
        return ResultFile.Read(Path.Combine(folder, ResultName), program, process);
    }

    protected const string ResultName = "results.xml";

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending may still hold a file; the folder is a temporary one.
        }
    }
}
