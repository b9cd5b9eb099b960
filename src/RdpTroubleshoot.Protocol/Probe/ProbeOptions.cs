using System;
using System.Net;
using System.Net.Sockets;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>What a probe asks of a target, and how long it waits.</summary>
public sealed record ProbeOptions
{
    /// <summary>The TCP port that Windows uses unless told otherwise.</summary>
    public const int DefaultPort = 3389;

    /// <summary>The longest that each single step waits: a lookup, a connect, an answer.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The user name in the cookie of the connection request, by which load balancers choose a server (MS-RDPBCGR section 2.2.1.1); empty
    /// for no cookie.
    /// </summary>
    public string Cookie { get; init; } = "";

    /// <summary>The credentials to log on with; null for none. One try is made, and the password is never delegated.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>Keeps the credentials from being tried on and on; null for a guard of its own for each target.</summary>
    public LogonGuard? Guard { get; init; }

    /// <summary>Makes the context that logs on to a target; null for NTLM of our own.</summary>
    public Func<string, NetworkCredential, ISecurityContext>? NewContext { get; init; }

    /// <summary>Whether to offer each version of TLS, and then its suites, one connection each.</summary>
    public bool EnumerateTls { get; init; }

    /// <summary>Whether to try RDP-UDP.</summary>
    public bool Udp { get; init; }

    /// <summary>Whether to begin a session where the server does not want NLA, to hear what it has to say. Nobody is logged on.</summary>
    public bool OpenSession { get; init; }

    /// <summary>How many times to measure the path; 0 for not at all.</summary>
    public int LinkCount { get; init; }

    /// <summary>Makes TCP sockets; null for those of the system. Tests put a network of their own between.</summary>
    internal Func<AddressFamily, Socket>? NewSocket { get; init; }

    /// <summary>Looks a name up, on the caller's thread, and throws as Dns does; null for the resolver of the system. Tests make it slow.</summary>
    internal Func<string, IPAddress[]>? LookUp { get; init; }
}
