using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>
/// A test program that also uses servers, clients or browsers which others wrote. What is not installed skips its tests only; the tier names it and
/// counts as missing, however many of the others pass.
/// </summary>
/// <param name="name">The tier's name.</param>
/// <param name="project">The test project.</param>
/// <param name="needs">Each program with its Debian package.</param>
internal sealed class PeersTier(string name, string project, IReadOnlyList<(string Program, string Package)> needs) : Tier(name)
{
    // Debian has servers where the PATH of a user may not lead.
    private static readonly string[] SystemFolders = ["/usr/sbin", "/sbin"];

    protected override async Task<TierResult> Run(string root, string folder, CancellationToken limit)
    {
        string program = Repository.Program(root, project, NativeTier.Framework, ".dll");
        if (!File.Exists(program))
        {
            return TierResult.Broken(project, $"{program} is not there: the project is missing or was not built");
        }

        TierResult result = await RunTests(Command.Of("dotnet", program, "-noColor", "-result-xml", ResultName), project, folder, limit);
        IReadOnlyList<(string Program, string Package)> missing = [.. needs.Where(need => !IsInstalled(need.Program))];
        result = result with { SkipReasons = ResultFile.SkipReasons(Path.Combine(folder, ResultName)) };
        return missing.Count == 0 ? result : result with
        {
            IsMissing = true,
            NotRunInPart = $"{string.Join(", ", missing.Select(need => need.Program))} not installed "
                + $"(Debian: apt-get install --no-install-recommends {string.Join(' ', missing.Select(need => need.Package))})",
        };
    }

    private static bool IsInstalled(string program) =>
        Command.Find(program) is not null || SystemFolders.Any(folder => File.Exists(Path.Combine(folder, program)));
}
