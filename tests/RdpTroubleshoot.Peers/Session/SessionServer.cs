using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Session;

/// <summary>The server's side from MCS Connect Initial to the Font Map, after which a desktop would be sent (MS-RDPBCGR 1.3.1.1).</summary>
internal sealed class SessionServer(Conversation conversation, SessionPlan plan)
{
    private const int DataHeader = 3; // 02 F0 80, MS-RDPBCGR 2.2.1.3
    private const int MaximumPackets = 64;
    private const ushort InfoPacket = 0x0040; // SEC_INFO_PKT, MS-RDPBCGR 2.2.8.1.1.2.1

    // The choice of DomainMCSPDU in the six high bits (T.125 section 7).
    private const int ErectDomainRequest = 1;
    private const int DisconnectProviderUltimatum = 8;
    private const int AttachUserRequest = 10;
    private const int ChannelJoinRequest = 14;
    private const int SendDataRequest = 25;

    /// <summary>Runs it.</summary>
    /// <exception cref="PeerErrorException">The client sent what does not belong here.</exception>
    public async Task RunAsync()
    {
        ClientCore core = ClientCore.Parse(await ReadConnectInitialAsync());
        conversation.Record.ClientCore = core;
        await conversation.ReachAsync(Stage.McsConnectInitial);
        uint selected = conversation.Record.SelectedProtocol ?? Protocols.Rdp;
        if (core.SelectedProtocol != selected)
        {
            // MS-RDPBCGR 3.3.5.3.3: somebody may have tampered with the negotiation.
            throw new PeerErrorException($"serverSelectedProtocol is {core.SelectedProtocol} and not {selected}");
        }

        if (plan.InsteadOfConnectResponse is not null)
        {
            await plan.InsteadOfConnectResponse(conversation);
            return;
        }

        uint requested = conversation.Record.RequestedProtocols ?? Protocols.Rdp;
        await conversation.SendAsync(ConnectResponse.Encode(plan.ConnectResult, requested, core.Channels, isEncrypted: selected == Protocols.Rdp));
        if (selected == Protocols.Rdp || plan.ConnectResult != 0)
        {
            // What follows would be encrypted with RC4, which this server does not play; a client that was refused has nothing to say.
            await conversation.HangAsync();
        }

        await JoinAsync();
        await StartAsync();
    }

    private async Task<byte[]> ReadConnectInitialAsync()
    {
        byte[] packet = await Tpkt.ReadAsync(conversation);
        return packet.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x02, 0xf0, 0x80, 0x7f, 0x65])
            ? packet
            : throw new PeerErrorException($"not an MCS Connect Initial: {Convert.ToHexString(packet.AsSpan(0, Math.Min(packet.Length, 16)))}");
    }

    /// <summary>Answers until the Client Info PDU comes.</summary>
    private async Task JoinAsync()
    {
        for (int count = 0; count < MaximumPackets; count++)
        {
            byte[] packet = await Tpkt.ReadAsync(conversation);
            int choice = packet.Length > DataHeader ? packet[DataHeader] >> 2 : -1;
            switch (choice)
            {
                case ErectDomainRequest:
                    break;
                case AttachUserRequest:
                    await conversation.ReachAsync(Stage.McsAttachUser);
                    await conversation.SendAsync(SessionPackets.AttachUserConfirm);
                    break;
                case ChannelJoinRequest when packet.Length == DataHeader + 5:
                    await conversation.SendAsync(SessionPackets.ChannelJoinConfirm(packet.AsSpan(DataHeader + 3)));
                    break;
                case SendDataRequest when IsClientInfo(packet):
                    await conversation.ReachAsync(Stage.ClientInfo);
                    return;
                case DisconnectProviderUltimatum:
                    await conversation.HangAsync();
                    break;
                default:
                    throw new PeerErrorException($"an MCS packet that does not belong here: {Convert.ToHexString(packet.AsSpan(0, Math.Min(packet.Length, 16)))}");
            }
        }

        throw new PeerErrorException("no Client Info PDU came");
    }

    /// <summary>Where the data of a Send Data Request are: after initiator, channel, priority and a length in PER of one or two bytes.</summary>
    private static int DataAt(byte[] packet)
    {
        const int lengthAt = DataHeader + 6;
        return packet.Length > lengthAt && (packet[lengthAt] & 0x80) != 0 ? lengthAt + 2 : lengthAt + 1;
    }

    /// <summary>They begin with the flags of the security header.</summary>
    private static bool IsClientInfo(byte[] packet)
    {
        int flagsAt = DataAt(packet);
        return packet.Length > flagsAt + 1 && ((packet[flagsAt] | (packet[flagsAt + 1] << 8)) & InfoPacket) != 0;
    }

    private async Task StartAsync()
    {
        await conversation.SendAsync(SessionPackets.LicenseValidClient);
        await conversation.ReachAsync(Stage.Session);
        if (plan.InsteadOfDemandActive is not null)
        {
            await plan.InsteadOfDemandActive(conversation);
            return;
        }

        await conversation.SendAsync(SessionPackets.DemandActive);
        await ConfirmedActiveAsync();
        await conversation.SendAsync(SessionPackets.Finalization);
        await conversation.HangAsync();
    }

    /// <summary>Reads until the Confirm Active PDU (MS-RDPBCGR 2.2.1.13.2).</summary>
    private async Task ConfirmedActiveAsync()
    {
        const byte confirmActive = 0x13;
        for (int count = 0; count < MaximumPackets; count++)
        {
            byte[] packet = await Tpkt.ReadAsync(conversation);
            int typeAt = DataAt(packet) + 2;
            if (packet.Length > typeAt && packet[DataHeader] >> 2 == SendDataRequest && packet[typeAt] == confirmActive)
            {
                return;
            }
        }

        throw new PeerErrorException("no Confirm Active PDU came");
    }
}
