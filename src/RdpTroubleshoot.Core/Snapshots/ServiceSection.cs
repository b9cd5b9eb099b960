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
            ?? OutcomeNode.Read(root.Child(Section), name, source, "a service with state and startType", Parse);
    }

    /// <summary>Records the read of a service.</summary>
    /// <param name="name">The service's key name.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(string name, Observed<ServiceEntry> observed) =>
        OutcomeNode.Write(root.ChildOrNew(Section), name, observed, Format);

    private static Observed<ServiceEntry>? Parse(object node)
    {
        if (node is not JsonObject members
            || NodeParsers.Name<ServiceState>(members["state"]) is not ServiceState state
            || NodeParsers.Name<ServiceStart>(members["startType"]) is not ServiceStart start)
        {
            return null;
        }

        return Observed.Present(new ServiceEntry
        {
            State = state,
            StartType = start,
            Account = members["account"] as string ?? "",
            ProcessId = (members["processId"] as JsonNumber?)?.AsSigned() ?? 0,
            BinaryPath = members["binaryPath"] as string ?? "",
            DependsOn = NodeParsers.TextList(members["dependsOn"]) ?? [],
            ExitCode = (members["exitCode"] as JsonNumber?)?.AsSigned() ?? 0,
        });
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
