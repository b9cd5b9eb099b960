using System;
using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Commands;

/// <summary>Whether a question would be asked, and whether anybody is there to answer it.</summary>
internal static class Prompting
{
    // Hosts without a person: remoting and jobs (also Run Command's SYSTEM), engines that a program hosts, and this module's console.
    private static readonly string[] WithoutPerson = ["ServerRemoteHost", "Default Host", "RdpTroubleshoot.Console"];

    // The shortest that PowerShell takes for -NonInteractive: -noni.
    private const int ShortestSwitch = 5;

    /// <summary>Whether changes are only to be told.</summary>
    /// <param name="cmdlet">The cmdlet that makes them.</param>
    public static bool IsWhatIf(PSCmdlet cmdlet) => cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? value)
        ? value is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether a change of high impact leads to a question.</summary>
    /// <param name="cmdlet">The cmdlet that makes it.</param>
    public static bool WouldAsk(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm))
        {
            return confirm is SwitchParameter { IsPresent: true };
        }

        return !LanguagePrimitives.TryConvertTo(cmdlet.GetVariableValue("ConfirmPreference"), out ConfirmImpact preference)
            || preference is not ConfirmImpact.None;
    }

    /// <summary>Whether nobody can answer.</summary>
    /// <param name="cmdlet">The cmdlet that would ask.</param>
    public static bool IsDeaf(PSCmdlet cmdlet) =>
        !Environment.UserInteractive
        || WithoutPerson.Contains(cmdlet.Host.Name, StringComparer.OrdinalIgnoreCase)
        || Environment.GetCommandLineArgs().Skip(1).Any(IsNonInteractive);

    private static bool IsNonInteractive(string argument) =>
        argument.Length >= ShortestSwitch && "-noninteractive".StartsWith(argument.Replace("--", "-").Replace('/', '-'), StringComparison.OrdinalIgnoreCase);
}
