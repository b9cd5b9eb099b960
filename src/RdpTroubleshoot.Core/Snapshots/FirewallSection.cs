using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>firewall</c> of a snapshot: the profiles that were active. Rules and settings are in section <c>registry</c>.</summary>
public sealed class FirewallSection : IFirewallPort
{
    private const string Section = "firewall";
    private const string ActiveProfiles = "activeProfiles";
    private const string Source = "active firewall profiles";

    private static readonly FirewallProfiles[] Each = [FirewallProfiles.Domain, FirewallProfiles.Private, FirewallProfiles.Public];

    private readonly JsonObject root;

    internal FirewallSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<FirewallProfiles> ReadActiveProfiles() =>
        OutcomeNode.Outcome<FirewallProfiles>(root[Section], Source)
        ?? (root.Has(Section) && root.Child(Section) is null
            ? Observed.Failed<FirewallProfiles>("the recording holds something else than facts of the firewall", Source)
            : OutcomeNode.Read(root.Child(Section), ActiveProfiles, Source, "names of firewall profiles", Parse));

    /// <summary>Records the active profiles.</summary>
    /// <param name="observed">What came of reading them.</param>
    public void Record(Observed<FirewallProfiles> observed)
    {
        if (observed.State != ObservedState.NotCollected)
        {
            OutcomeNode.Write(OutcomeNode.ForRecording(root, Section), ActiveProfiles, observed, Format);
        }
    }

    private static Observed<FirewallProfiles>? Parse(object node)
    {
        if (NodeParsers.TextList(node) is not string[] names)
        {
            return null;
        }

        FirewallProfiles all = FirewallProfiles.None;
        foreach (string name in names)
        {
            if (NodeParsers.Name<FirewallProfiles>(name) is not FirewallProfiles one || one == FirewallProfiles.None)
            {
                return null;
            }

            all |= one;
        }

        return Observed.Present(all);
    }

    private static JsonArray Format(FirewallProfiles profiles) =>
        NodeParsers.ArrayOf(Each.Where(one => (profiles & one) != 0).Select(one => one.ToString()));
}
