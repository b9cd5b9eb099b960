using System;
using System.Formats.Asn1;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>A client that goes as far as a server lets it, and leaves when nothing comes for a while.</summary>
internal static class WholeClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task GoAsync(IPEndPoint endPoint)
    {
        try
        {
            await using RawClient client = await RawClient.OfferAsync(endPoint, 0x0B);
            Task going = ConverseAsync(client);
            await Task.WhenAny(going, Task.Delay(Patience));
            if (going.IsCompleted)
            {
                await going;
            }
            else
            {
                _ = going.ContinueWith(late => late.Exception, TaskScheduler.Default);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or AuthenticationException or AsnContentException)
        {
            // The server ended it, or sent what no client can read.
        }
    }

    private static async Task ConverseAsync(RawClient client)
    {
        string confirm = await client.ReceiveAsync(19);
        if (!confirm.StartsWith("030000130ed000001234", StringComparison.Ordinal) || confirm[22..24] != "02")
        {
            return;
        }

        byte selected = Convert.FromHexString(confirm[30..32])[0];
        if (selected != 0)
        {
            await client.StartTlsAsync();
        }

        if (selected > 1 && !await LogonAsync(client, selected))
        {
            return;
        }

        await client.SendAsync(SessionClient.ConnectInitial(selected, 1));
        string response = await SessionClient.ReceivePacketAsync(client);
        if (selected != 0 && response.Contains("7f66", StringComparison.Ordinal))
        {
            await SessionClient.StartAsync(client);
        }
    }

    private static async Task<bool> LogonAsync(RawClient client, byte selected)
    {
        const byte hybridEx = 8;
        using var nla = new NlaClient(client, "alice", "Passw0rd!");
        if (await nla.LogonAsync() != "accepted")
        {
            return false;
        }

        await nla.DelegateAsync();
        return selected != hybridEx || await client.ReceiveAsync(4) == "00000000";
    }
}
