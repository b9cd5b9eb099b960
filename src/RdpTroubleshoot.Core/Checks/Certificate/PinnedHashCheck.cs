using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>A pinned hash that names no certificate of the machine.</summary>
internal abstract class PinnedHashCheck : Check<HostFacts>
{
    /// <summary>What to do by hand.</summary>
    protected static IReadOnlyList<string> BindAgain { get; } =
    [
        @"See which certificates there are: Get-ChildItem Cert:\LocalMachine\My | Format-List Thumbprint, Subject, NotAfter, HasPrivateKey",
        "On a member of an RDS deployment bind the renewed one with Set-RDCertificate, and do none of what follows.",
        "Bind it by its thumbprint: Get-CimInstance -Namespace root/cimv2/TerminalServices -ClassName Win32_TSGeneralSetting -Filter \"TerminalName='RDP-Tcp'\" | Set-CimInstance -Property @{ SSLCertificateSHA1Hash = '<thumbprint>' }",
        "Or go back to the self-signed one:",
        .. UnpinByHand,
    ];

    /// <summary>The steps to take the binding away, so that the self-signed certificate is used.</summary>
    internal static IReadOnlyList<string> UnpinByHand =>
    [
        $@"Back the binding up: reg export ""{RegistryPaths.RdpTcp}"" C:\rdp-tcp.reg",
        $@"Take it away: reg delete ""{RegistryPaths.RdpTcp}"" /v SSLCertificateSHA1Hash /f",
        "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
    ];

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        CertificateHash hash = facts.Certificates.PinnedHash;
        if (NeedAnswer(hash.Bytes).IsAbsent)
        {
            yield return NotApplicable("No certificate is pinned.");
            yield break;
        }

        string value = Hex.Of(hash.Bytes.Value);
        string expected = hash.IsMalformed ? $"{CertificateHash.Length} bytes, not all zero" : @"the thumbprint of a certificate in LocalMachine\My";
        var pinned = new Proof("SSLCertificateSHA1Hash", value, expected, hash.Bytes.Source);
        bool isThere = !hash.IsMalformed && NeedAnswer(facts.Certificates.Pinned).IsPresent;
        yield return (isThere ? Pass("The pinned certificate is there.", pinned) : JudgeUnusable(facts, pinned)) with { Subject = value };
    }

    /// <summary>Judges a hash that names nothing.</summary>
    protected abstract Finding JudgeUnusable(HostFacts facts, Proof pinned);

    /// <summary>Whether there is a self-signed certificate inside its time.</summary>
    protected static bool FallbackIsValid(HostFacts facts)
    {
        Observed<StoredCertificate> fallback = NeedAnswer(facts.Certificates.SelfSigned);
        if (fallback.IsAbsent)
        {
            return false;
        }

        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(fallback.Value.Details);
        return now >= details.NotBefore && now <= details.NotAfter;
    }
}
