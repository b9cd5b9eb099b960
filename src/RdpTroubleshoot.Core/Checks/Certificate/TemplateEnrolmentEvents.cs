using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class TemplateEnrolmentEvents : Check<HostFacts>
{
    private const int Installed = 1063;
    private static readonly int[] Failures = [1064, 1065, 1066, 1067];

    public override CheckInfo Info { get; } = new("RDP3018", Area.Certificate, "Certificates from the policy's template are enrolled again and again, or not at all")
    {
        Why = "Where the template's name and display name differ, the machine enrols for a new certificate twice a day and fills the CA (event 1063). The events 1064 to 1067 tell of failed enrolment.",
        Needs = "The events 1063 to 1067 of the last 200 days, and CertTemplateName of Group Policy.",
        IsEvidence = true,
        Manual = ["Give the template a display name that equals its name, in the certificate templates console, and name that in the policy \"Server authentication certificate template\"."],
        References = ["MS Learn: Remote Desktop server certificates are renewed twice a day (KB 2531138)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var template = NeedAnswer(facts.Certificates.TemplateName);
        if (template.IsAbsent)
        {
            yield return NotApplicable("No policy names a certificate template.");
            yield break;
        }

        IReadOnlyList<EventEntry> events = Need(facts.Events.Certificate);
        List<EventEntry> installed = [.. events.Where(one => one.Id == Installed)];
        List<EventEntry> failed = [.. events.Where(one => Failures.Contains(one.Id))];
        var policy = new Proof("CertTemplateName", $"{template.Value} (Group Policy)", "a name that equals the display name", template.Source);
        if (HasBusyDay(installed))
        {
            yield return Warn("The machine enrols for a new RDP certificate more than once a day.", policy, EventProof.Of("event 1063", installed, facts.Events.Certificate.Source));
        }

        if (failed.Count > 0)
        {
            string ids = string.Join(", ", failed.Select(one => one.Id.ToString(CultureInfo.InvariantCulture)).Distinct());
            yield return Warn("Enrolment for the policy's certificate failed.", policy, EventProof.Of($"event {ids}", failed, facts.Events.Certificate.Source));
        }

        if (!HasBusyDay(installed) && failed.Count == 0)
        {
            yield return Pass("Enrolment for the policy's certificate is quiet.", policy);
        }
    }

    private static bool HasBusyDay(List<EventEntry> installed) => installed.GroupBy(one => one.Time.Date).Any(day => day.Count() > 1);
}
