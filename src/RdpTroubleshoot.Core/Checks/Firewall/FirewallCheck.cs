using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

/// <summary>Judges the firewall in each profile that is in force: a finding a profile.</summary>
internal abstract class FirewallCheck : Check<HostFacts>
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        FirewallProfiles active = Need(facts.Firewall.ActiveProfiles);
        if (active == FirewallProfiles.None)
        {
            yield return NotApplicable("No network is connected, so no profile of the firewall is in force.", new Proof("active profiles", "None", "", facts.Firewall.ActiveProfiles.Source));
        }

        uint port = Need(facts.Listener.Port);
        if (port is 0 or > ushort.MaxValue)
        {
            yield return NotApplicable("The port that is set is impossible.", new Proof("PortNumber", $"{port}", "1 to 65535", facts.Listener.Port.Source));
            yield break;
        }

        foreach (FirewallProfiles profile in FirewallFacts.Split(active))
        {
            yield return JudgeOne(facts, facts.Firewall.Settings(profile)) with { Subject = profile.ToString() };
        }
    }

    /// <summary>Judges a profile in which the firewall is on.</summary>
    protected abstract Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings);

    /// <summary>The rules in force in a profile, as one port meets them.</summary>
    protected static FirewallView View(HostFacts facts, FirewallProfileSettings settings, int protocol = FirewallRule.Tcp) =>
        new(Need(facts.Firewall.RulesInForce(settings.Profile)), protocol, Need(facts.Listener.Port), settings.Profile);

    /// <summary>Whether the profile lets in what no rule blocks.</summary>
    protected static bool IsOpenByDefault(FirewallProfileSettings settings)
    {
        Observed<uint> action = NeedAnswer(settings.DefaultInboundAction.Effective);
        return action.IsPresent && action.Value == 0;
    }

    /// <summary>The text of rules as facts.</summary>
    protected static Proof[] Prove(IEnumerable<FirewallRule> rules, string expected) =>
        [.. rules.Take(MostProofs).Select(rule => new Proof(rule.Name, Short(rule.Text), expected, rule.Source))];

    /// <summary>The names of rules, and how many more there are.</summary>
    protected static string Names(IReadOnlyList<FirewallRule> rules) =>
        string.Join(", ", rules.Take(MostProofs).Select(rule => rule.Describe()))
        + (rules.Count > MostProofs ? string.Format(CultureInfo.InvariantCulture, " and {0} more", rules.Count - MostProofs) : "");

    /// <summary>More than these are not told one by one.</summary>
    private const int MostProofs = 3;

    /// <summary>A rule may be as long as a book.</summary>
    private const int LongestText = 400;

    private static string Short(string text) => text.Length <= LongestText ? text : text.Substring(0, LongestText) + "...";

    private Finding JudgeOne(HostFacts facts, FirewallProfileSettings settings)
    {
        try
        {
            Setting on = settings.EnableFirewall;
            return NeedAnswer(on.Effective).IsPresent && on.Effective.Value == 0
                ? Pass($"Windows Firewall is off in the profile {settings.Profile}. Whether another product filters instead is not seen from here.", on.Prove("1"))
                : JudgeProfile(facts, settings);
        }
        catch (MissingFactException missing)
        {
            return NotEvaluated($"Not judged: {missing.FactSource}: {missing.FactOutcome}.");
        }
    }
}
