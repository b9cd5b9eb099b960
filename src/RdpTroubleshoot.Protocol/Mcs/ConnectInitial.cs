using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>
/// The MCS Connect Initial with a GCC Conference Create Request (MS-RDPBCGR section 2.2.1.3), in the smallest form that servers answer: no
/// virtual channels, no cluster, no monitors. <see cref="ConnectResponse"/> is the answer.
/// </summary>
public sealed class ConnectInitial
{
    /// <summary>The longest client name (MS-RDPBCGR section 2.2.1.3.2, clientName: 16 characters with the final zero).</summary>
    public const int MaximumNameLength = 15;

    private const byte True = 0xFF;
    private const byte DefaultSelector = 1;

    /// <summary>A request.</summary>
    /// <param name="selectedProtocol">What the server selected in its <see cref="NegotiationAnswer"/>, which has to be said back to it.</param>
    /// <param name="clientName">The name that the server notes as the client's; may be empty.</param>
    /// <exception cref="ArgumentException">The name is too long.</exception>
    public ConnectInitial(RdpProtocols selectedProtocol, string clientName = "")
    {
        if (clientName.Length > MaximumNameLength)
        {
            throw new ArgumentException($"A client name has at most {MaximumNameLength} characters.", nameof(clientName));
        }

        SelectedProtocol = selectedProtocol;
        ClientName = clientName;
    }

    /// <summary>What the server selected.</summary>
    public RdpProtocols SelectedProtocol { get; }

    /// <summary>The client's name.</summary>
    public string ClientName { get; }

    /// <summary>The packet, TPKT header included.</summary>
    public byte[] Encode()
    {
        byte[] content = new PacketWriter()
            .Bytes(Ber.Encode(Ber.OctetString, DefaultSelector)) // callingDomainSelector
            .Bytes(Ber.Encode(Ber.OctetString, DefaultSelector)) // calledDomainSelector
            .Bytes(Ber.Encode(Ber.Boolean, True)) // upwardFlag
            .Bytes(DomainParameters.Target).Bytes(DomainParameters.Minimum).Bytes(DomainParameters.Maximum)
            .Bytes(Ber.Encode(Ber.OctetString, EncodeConference()))
            .ToArray();
        return T125.Frame(Ber.Append(new PacketWriter().Bytes(T125.ApplicationTag, T125.ConnectInitial), content).ToArray());
    }

    /// <inheritdoc/>
    public override string ToString() => SelectedProtocol.ToString();

    private byte[] EncodeConference()
    {
        byte[] blocks = new PacketWriter()
            .Bytes(ClientBlocks.Core(SelectedProtocol, ClientName)).Bytes(ClientBlocks.Security()).Bytes(ClientBlocks.Network())
            .ToArray();
        byte[] request = T125.PerLength(new PacketWriter().Bytes(Gcc.CreateRequest), blocks.Length).Bytes(blocks).ToArray();
        return T125.PerLength(new PacketWriter().Bytes(Gcc.ConnectDataKey), request.Length).Bytes(request).ToArray();
    }
}
