using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>services</c> of a snapshot: services by key name.</summary>
public sealed class ServiceSection : IServicePort
{
    private const string Section = "services";
    private readonly JsonObject root;

    internal ServiceSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<ServiceEntry> Read(string name)
    {
        string source = "service " + name;
        return OutcomeNode.Outcome<ServiceEntry>(root[Section], source)
            ?? OutcomeNode.Read(root.Child(Section), name, source, "a service with state, startType, account, binaryPath and dependsOn", Parse);
    }

    /// <summary>Records the read of a service.</summary>
    /// <param name="name">The service's key name.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(string name, Observed<ServiceEntry> observed) =>
        OutcomeNode.Write(OutcomeNode.ForRecording(root, Section), name, observed, Format);

    private static Observed<ServiceEntry>? Parse(object node)
    {
        if (node is not JsonObject members)
        {
            return null;
        }

        var reader = new MemberReader(members);
        var service = new ServiceEntry
        {
            State = reader.Name<ServiceState>("state"),
            StartType = reader.Name<ServiceStart>("startType"),
            Account = reader.Text("account"),
            ProcessId = reader.NumberOr("processId", 0),
            BinaryPath = reader.Text("binaryPath"),
            DependsOn = reader.Texts("dependsOn"),
            ExitCode = reader.NumberOr("exitCode", 0),
        };
        return reader.IsSound ? Observed.Present(service) : null;
    }

    private static object Format(ServiceEntry service) => new JsonObject
    {
        { "state", service.State.ToString() },
        { "startType", service.StartType.ToString() },
        { "account", service.Account },
        { "processId", JsonNumber.Of(service.ProcessId) },
        { "binaryPath", service.BinaryPath },
        { "dependsOn", NodeParsers.ArrayOf(service.DependsOn) },
        { "exitCode", JsonNumber.Of(service.ExitCode) },
    };
}
