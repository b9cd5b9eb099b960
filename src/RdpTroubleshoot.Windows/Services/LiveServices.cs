using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Services;

/// <summary>Services as the service control manager describes them.</summary>
internal sealed class LiveServices : IServicePort
{
    private readonly TimedRead timed;

    public LiveServices(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<ServiceEntry> Read(string name) => timed.Value("service " + name, () => Describe(name));

    private static ServiceEntry Describe(string name)
    {
        using ServiceHandle service = ServiceHandle.Open(name);
        ServiceConfiguration configuration = ServiceConfiguration.Of(service);
        ServiceStatus status = ServiceStatus.Of(service);
        return new ServiceEntry
        {
            State = status.CurrentState <= (uint)ServiceState.Paused ? (ServiceState)status.CurrentState : ServiceState.Unknown,
            StartType = Start(configuration.StartType),
            Account = configuration.Account,
            ProcessId = status.ProcessId,
            BinaryPath = configuration.BinaryPath,
            DependsOn = configuration.Dependencies,
            ExitCode = status.Win32ExitCode,
        };
    }

    private static ServiceStart Start(uint type) => type <= (uint)ServiceStart.Disabled
        ? (ServiceStart)type
        : throw new UnreadableException("its start type is none of the known ones");
}
