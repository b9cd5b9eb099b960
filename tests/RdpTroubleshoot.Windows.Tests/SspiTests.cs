using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Tests.CredSsp;
using RdpTroubleshoot.Protocol.Tests.Ntlm;
using RdpTroubleshoot.Windows.Sspi;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>wine has NTLM only where Samba's ntlm_auth is installed beside it, and no Kerberos.</summary>
public class SspiTests
{
    private const string Target = "TERMSRV/vm01.contoso.com";
    private const string NoNtlm = "NTLM is not there (wine needs ntlm_auth of the Debian package winbind)";
    private const uint PackageNotFound = 0x80090305;

    private static bool IsNtlmThere { get; } = LiveHost.IsSupported && !FirstStep(SspiContext.Ntlm).Failed;

    [WithoutWindowsFact]
    public void Elsewhere_a_logon_through_Windows_fails_in_words()
    {
        SecurityStep step = FirstStep(SspiContext.Negotiate);
        Assert.True(step.Failed);
        Assert.Contains("Windows", step.Why, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void A_package_that_is_not_there_is_a_failure_with_its_number()
    {
        SecurityStep step = FirstStep("NoSuchPackage");
        Assert.True(step.Failed);
        Assert.Equal(PackageNotFound, step.Status);
        Assert.Empty(step.Token);
    }

    [OnRealWindowsFact("wine may lack the packages")]
    public void On_Windows_a_logon_begins_with_a_token()
    {
        // SPNEGO's NegTokenInit is in an application tag (RFC 2743 section 3.1).
        const byte initialToken = 0x60;
        Assert.Equal(initialToken, FirstStep(SspiContext.Negotiate).Token[0]);
        Assert.Equal("NTLMSSP\0", Encoding.ASCII.GetString([.. FirstStep(SspiContext.Ntlm).Token.Take(8)]));
    }

    [OnWindowsFact]
    public void Nothing_can_be_encrypted_before_both_ends_agree()
    {
        using var context = new SspiContext(Target, new NetworkCredential("alice", "x"), SspiContext.Ntlm);
        Assert.Throws<InvalidOperationException>(() => context.Wrap([1]));
        Assert.Throws<InvalidOperationException>(() => context.Unwrap([1]));
    }

    [OnWindowsFact]
    public void Garbage_instead_of_a_challenge_is_a_failure_with_a_number()
    {
        Assert.SkipUnless(IsNtlmThere, NoNtlm);
        using var context = new SspiContext(Target, new NetworkCredential("alice", "x"), SspiContext.Ntlm);
        context.Next([]);
        SecurityStep step = context.Next([1, 2, 3, 4]);
        Assert.True(step.Failed);
        Assert.NotNull(step.Status);
        Assert.False(context.IsComplete);
    }

    [OnWindowsFact]
    public async Task A_right_password_is_known_to_be_right()
    {
        Assert.SkipUnless(IsNtlmThere, NoNtlm);
        Assert.Equal(NlaOutcome.Accepted, (await LogOn(new CredSspServer(), NtlmServer.RightPassword)).Outcome);
        Assert.Equal(NlaOutcome.Accepted, (await LogOn(new CredSspServer { Version = 2 }, NtlmServer.RightPassword)).Outcome);
    }

    [OnWindowsFact]
    public async Task A_wrong_password_is_told_with_the_servers_number()
    {
        Assert.SkipUnless(IsNtlmThere, NoNtlm);
        NlaResult result = await LogOn(new CredSspServer { Refusal = 0xC000006D }, "wrong");
        Assert.Equal(NlaOutcome.Refused, result.Outcome);
        Assert.Equal(0xC000006D, result.ErrorCode);
    }

    [OnWindowsFact]
    public async Task Somebody_in_between_is_found_out()
    {
        Assert.SkipUnless(IsNtlmThere, NoNtlm);
        NlaResult other = await LogOn(new CredSspServer { PublicKey = [0x30, 1, 2, 3], Verifies = false }, NtlmServer.RightPassword);
        Assert.Equal(NlaOutcome.WrongPublicKey, other.Outcome);
        NlaResult changed = await LogOn(new CredSspServer { Spoil = proof => [.. proof.Take(proof.Length - 1), (byte)~proof[^1]] }, NtlmServer.RightPassword);
        Assert.Equal(NlaOutcome.WrongPublicKey, changed.Outcome);
        Assert.Equal(NlaOutcome.WrongPublicKey, (await LogOn(new CredSspServer { Spoil = _ => [] }, NtlmServer.RightPassword)).Outcome);
    }

    private static SecurityStep FirstStep(string package)
    {
        using var context = new SspiContext(Target, new NetworkCredential("CONTOSO\\alice", "x"), package);
        return context.Next([]);
    }

    private static async Task<NlaResult> LogOn(CredSspServer server, string password)
    {
        using var context = new SspiContext(Target, new NetworkCredential(NtlmServer.KnownUser, password), SspiContext.Ntlm);
        return await new CredSspExchange(() => NtlmServer.Time).LogonAsync(
            new ScriptedStream(server.Answer), CredSspServer.Key, context, TestContext.Current.CancellationToken);
    }
}
