using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Console;

/// <summary>
/// What a run came to. The module is not referenced here, so diagnoses and findings are known by their type names, which also holds for
/// those that come through remoting.
/// </summary>
internal sealed class RunResult
{
    private static readonly int[] WorstFirst = [ExitCodes.Failing, ExitCodes.Incomplete, ExitCodes.AtRisk];

    private bool failed;
    private int worst;

    /// <summary>The exit code that a script asked for.</summary>
    public int? Asked { get; set; }

    /// <summary>The name of a command that does not exist, if one was called.</summary>
    public string? UnknownCommand { get; private set; }

    public int ExitCode => Asked ?? (failed ? ExitCodes.Error : worst);

    public void See(PSObject result)
    {
        if (result.BaseObject is ErrorRecord error)
        {
            See(error);
        }
        else
        {
            See(Code(result));
        }
    }

    public void See(ErrorRecord error)
    {
        failed = true;
        if (error.Exception is CommandNotFoundException unknown)
        {
            UnknownCommand ??= unknown.CommandName;
        }
    }

    private void See(int code)
    {
        if (code != ExitCodes.Fine)
        {
            worst = WorstFirst.First(one => one == code || one == worst);
        }
    }

    private static int Code(PSObject result)
    {
        // What -Quiet puts out: it only says that not all is well.
        if (result.BaseObject is false)
        {
            return ExitCodes.Failing;
        }

        return Is(result, "RdpTroubleshoot.Judgement.Diagnosis") ? OfVerdict(Text(result, "Verdict"))
            : Is(result, "RdpTroubleshoot.Judgement.Finding") ? OfOutcome(Text(result, "Outcome"))
            : ExitCodes.Fine;
    }

    /// <summary>Whether it is of a type or of one derived from it, here or before remoting.</summary>
    private static bool Is(PSObject result, string type) => result.TypeNames.Any(name => name.EndsWith(type, System.StringComparison.Ordinal));

    private static string Text(PSObject result, string property) => result.Properties[property]?.Value?.ToString() ?? "";

    private static int OfVerdict(string verdict) => verdict switch
    {
        "Healthy" => ExitCodes.Fine,
        "AtRisk" => ExitCodes.AtRisk,
        "Failing" => ExitCodes.Failing,
        _ => ExitCodes.Incomplete,
    };

    private static int OfOutcome(string outcome) => outcome switch
    {
        "Pass" or "NotApplicable" => ExitCodes.Fine,
        "Warn" => ExitCodes.AtRisk,
        "Fail" => ExitCodes.Failing,
        _ => ExitCodes.Incomplete,
    };
}
