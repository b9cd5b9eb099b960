using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Run;

/// <summary>A test program on the .NET that runs this.</summary>
internal sealed class NativeTier(string name, string project) : Tier(name)
{
    public const string Framework = "net10.0";

    protected override Task<TierResult> Run(string root, string folder, CancellationToken limit)
    {
        string program = Repository.Program(root, project, Framework, ".dll");
        return File.Exists(program)
            ? RunTests(Command.Of("dotnet", program, "-noColor", "-result-xml", ResultName), project, folder, limit)
            : Task.FromResult(TierResult.Broken(project, $"{program} is not there: the project is missing or was not built"));
    }
}
