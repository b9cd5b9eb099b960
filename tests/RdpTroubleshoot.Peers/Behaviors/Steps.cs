using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Certificates;
using RdpTroubleshoot.Peers.Nla;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Session;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>The stages of a healthy conversation, which behaviours go through until their fault.</summary>
internal static class Steps
{
    /// <summary>Reads the Connection Request.</summary>
    public static async Task RequestAsync(Conversation conversation)
    {
        var request = ConnectionRequest.Parse(await Tpkt.ReadAsync(conversation));
        conversation.Record.RequestedProtocols = request.Protocols;
        conversation.Record.Cookie = request.Cookie;
        await conversation.ReachAsync(Stage.ConnectionRequest);
    }

    /// <summary>Reads the Connection Request and answers as the policy wants.</summary>
    /// <returns>The protocol; null when the server refused.</returns>
    public static async Task<uint?> ConfirmAsync(Conversation conversation)
    {
        await RequestAsync(conversation);
        PeerSettings settings = conversation.Settings;
        uint? offer = conversation.Record.RequestedProtocols;
        (uint? selected, uint? failure) = Negotiation.Answer(settings.Policy ?? SecurityPolicy.NlaRequired, offer ?? Protocols.Rdp, settings.SupportsEarlyUserAuthorization);
        conversation.Record.SelectedProtocol = selected;
        await conversation.SendAsync(
            failure is uint code ? ConnectionConfirm.Refusing(code, settings.SourceReference)
            : offer is null ? ConnectionConfirm.Bare(settings.SourceReference)
            : ConnectionConfirm.Selecting(selected!.Value, settings.SourceReference, settings.NegotiationFlags));
        return selected;
    }

    /// <summary>Comes to where the client's first TLS record was read; false when the conversation does not get to TLS.</summary>
    public static async Task<bool> ClientHelloAsync(Conversation conversation)
    {
        if (await ConfirmAsync(conversation) is null or Protocols.Rdp)
        {
            return false;
        }

        byte[] hello = await TlsRecords.ReadClientHelloAsync(conversation);
        conversation.Wire.Unread(hello);
        await conversation.ReachAsync(Stage.ClientHello);
        return true;
    }

    /// <summary>Comes to where TLS is established; false when the conversation does not get there.</summary>
    public static async Task<bool> TlsAsync(Conversation conversation)
    {
        if (!await ClientHelloAsync(conversation))
        {
            return false;
        }

        PeerSettings settings = conversation.Settings;
        X509Certificate2 certificate = ServerCertificates.Get(settings.Certificate, settings.Identity.DnsComputer);
        var tls = new SslStream(conversation.Wire, leaveInnerStreamOpen: true);
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true),
            EnabledSslProtocols = settings.TlsVersions,

            // A resumed session shows no certificate, and each conversation shall be as the first.
            AllowTlsResume = false,
        };
        await tls.AuthenticateAsServerAsync(options, conversation.Cancellation);
        conversation.Upgrade(tls, certificate);
        await conversation.ReachAsync(Stage.TlsEstablished);
        return true;
    }

    /// <summary>Comes to where the security that was selected is established and the client is in, by this plan.</summary>
    public static async Task<bool> SecurityAsync(Conversation conversation, NlaPlan plan) =>
        await TlsAsync(conversation)
            ? conversation.Record.SelectedProtocol == Protocols.Ssl || await new NlaServer(conversation, plan).RunAsync()
            : conversation.Record.SelectedProtocol == Protocols.Rdp;

    /// <summary>A whole conversation by these plans.</summary>
    public static async Task WholeAsync(Conversation conversation, NlaPlan nla, SessionPlan session)
    {
        if (await SecurityAsync(conversation, nla))
        {
            await new SessionServer(conversation, session).RunAsync();
        }
    }
}
