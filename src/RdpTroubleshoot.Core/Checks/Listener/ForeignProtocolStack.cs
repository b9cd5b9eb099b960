using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class ForeignProtocolStack : Check<HostFacts>
{
    // The protocol stack that Windows brings.
    private const string WindowsStack = "{5828227c-20cf-4408-b73f-73ab70b8849f}";

    public override CheckInfo Info { get; } = new("RDP1012", Area.Listener, "Another product runs the listener")
    {
        Why = "LoadableProtocol_Object names the protocol stack behind the listener. Citrix and others put their own there; then their rules and their support apply, and a leftover of an uninstalled product leaves no listener at all.",
        Needs = "LoadableProtocol_Object and CitrixBackupRdpTcpLoadableProtocolObject of the listener.",
        Explains = ["RDP1014"],
        Manual =
        [
            "If the product is still installed: use its own support tools.",
            "If it was removed: " + $@"reg add ""{RegistryPaths.RdpTcp}"" /v LoadableProtocol_Object /t REG_SZ /d {WindowsStack} /f, then restart the computer.",
        ],
        References = ["Registry of Windows Server 2012 R2 to 2025 as installed"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var stack = NeedAnswer(facts.Listener.ProtocolClass);
        var citrix = NeedAnswer(facts.Listener.CitrixBackup);
        var proof = new Proof("LoadableProtocol_Object", stack.ToString(), WindowsStack, stack.Source);
        if (citrix.IsPresent)
        {
            yield return Warn("Citrix has taken the listener over.", proof, new Proof("kept by Citrix", citrix.Value, "not there", citrix.Source)) with { Confidence = Confidence.Medium };
        }
        else if (stack.IsPresent && !string.Equals(stack.Value, WindowsStack, StringComparison.OrdinalIgnoreCase))
        {
            yield return Warn("The listener runs a protocol stack that is not Windows' own.", proof) with { Confidence = Confidence.Medium };
        }
        else
        {
            yield return Pass("The listener runs the protocol stack of Windows.", proof);
        }
    }
}
