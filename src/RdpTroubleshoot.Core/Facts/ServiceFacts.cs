using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The services that Remote Desktop needs.</summary>
public sealed class ServiceFacts
{
    private readonly IHost host;

    internal ServiceFacts(IHost host) => this.host = host;

    /// <summary>Remote Desktop Services: the listener.</summary>
    public Observed<ServiceEntry> TermService => Read("TermService");

    /// <summary>Remote Desktop Configuration: makes and renews the self-signed certificate.</summary>
    public Observed<ServiceEntry> SessionEnv => Read("SessionEnv");

    /// <summary>A service by its key name.</summary>
    /// <param name="name">The key name.</param>
    public Observed<ServiceEntry> Read(string name) => host.Services.Read(name);

    /// <summary>The library that a shared service runs, not expanded.</summary>
    /// <param name="name">The service's key name.</param>
    public Observed<string> ReadServiceDll(string name) =>
        host.Registry.ReadText($@"{RegistryPaths.Services}\{name}\Parameters", "ServiceDll");
}
