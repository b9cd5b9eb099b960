using System.Linq;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.RealPeers;
using RdpTroubleshoot.Protocol.Probe;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

/// <summary>The probe against servers that others wrote.</summary>
public class RealServerTests
{
    [RealPeerTheory(nameof(Installed.Xrdp))]
    [InlineData(XrdpSetup.Negotiate, Verdict.AtRisk, "RDP10011")]
    [InlineData(XrdpSetup.Tls, Verdict.Healthy, "")]
    [InlineData(XrdpSetup.Rdp, Verdict.AtRisk, "RDP10011")]
    [InlineData(XrdpSetup.MissingKey, Verdict.Failing, "RDP3201")]
    [InlineData(XrdpSetup.MismatchedKey, Verdict.Failing, "RDP5203")]
    [InlineData(XrdpSetup.OldTls, Verdict.Failing, "RDP5202")]
    [InlineData(XrdpSetup.ExpiredCertificate, Verdict.Failing, "RDP3202")]
    public async Task Xrdp(XrdpSetup setup, Verdict verdict, string check)
    {
        using XrdpPeer peer = await XrdpPeer.StartAsync(setup);
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(peer.EndPoint);
        Assert.True(diagnosis.Verdict == verdict && diagnosis.RootCauses.Select(cause => cause.CheckId).FirstOrDefault("") == check, Probing.Tell(diagnosis));
    }

    [RealPeerFact(nameof(Installed.Xrdp))]
    public async Task No_network_level_authentication_is_seen_where_there_is_none()
    {
        using XrdpPeer peer = await XrdpPeer.StartAsync(XrdpSetup.Negotiate);
        ConnectionObservation seen = (await Probing.DiagnoseAsync(peer.EndPoint, Probing.Options with { Credential = Probing.Alice })).Observation!;
        Assert.Null(seen.Nla);
        Assert.Null(seen.Logon);
        Assert.All(seen.Negotiations, attempt => Assert.False(attempt.Selects(RdpProtocols.Hybrid) || attempt.Selects(RdpProtocols.HybridEx)));
    }

    [RealPeerFact(nameof(Installed.Weston))]
    public async Task Weston()
    {
        using WestonPeer peer = await WestonPeer.StartAsync();
        ConnectionDiagnosis diagnosis = await Probing.DiagnoseAsync(peer.EndPoint);
        Assert.True(diagnosis.Verdict == Verdict.AtRisk && diagnosis.RootCauses[0].CheckId == "RDP10011", Probing.Tell(diagnosis));
        Assert.Equal(RdpProtocols.Ssl, diagnosis.Observation!.Offer(RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx)!.Selected);
        Assert.True(diagnosis.Observation.Session!.IsSuccess);
    }

    [RealPeerFact(nameof(Installed.Shadow))]
    public async Task Shadow_with_NLA_accepts_the_right_password_and_no_other()
    {
        using ShadowPeer peer = await ShadowPeer.StartAsync();
        ConnectionDiagnosis nobody = await Probing.DiagnoseAsync(peer.EndPoint);
        Assert.True(nobody.Verdict == Verdict.Healthy, Probing.Tell(nobody));
        Assert.True(nobody.Observation!.Nla!.IsSuccess);
        Assert.Equal(NegotiationFailureCode.HybridRequiredByServer, nobody.Observation.Offer(RdpProtocols.Ssl)!.FailureCode);

        ConnectionDiagnosis right = await LogonAsync(peer, ShadowPeer.User, ShadowPeer.Password);
        Assert.True(right.Observation!.Logon!.IsSuccess, Probing.Tell(right));

        foreach (ConnectionDiagnosis wrong in new[] { await LogonAsync(peer, ShadowPeer.User, "wrong"), await LogonAsync(peer, "nobody", ShadowPeer.Password) })
        {
            Assert.True(wrong.Verdict == Verdict.Failing && wrong.RootCauses[0].CheckId == "RDP6211", Probing.Tell(wrong));
            Assert.Contains("user or password is wrong", wrong.RootCauses[0].Causes[0].Cause);
            Assert.Contains(wrong.ClientShows, text => text.Contains("0x904"));
        }
    }

    private static Task<ConnectionDiagnosis> LogonAsync(ShadowPeer peer, string user, string password) =>
        Probing.DiagnoseAsync(peer.EndPoint, new ProbeOptions { Credential = new NetworkCredential(user, password) });
}
