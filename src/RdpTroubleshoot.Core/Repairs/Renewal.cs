using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs;

/// <summary>Whether SessionEnv makes a new certificate when it starts, and what keeps it from that.</summary>
internal static class Renewal
{
    // An expired certificate, none, or a hash that names none: third-party analysis of sessenv.dll, UpdateSelfSignedCertificate.
    private static readonly string[] Causes = ["RDP3001", "RDP3002", "RDP3012"];

    /// <summary>What other repairs mend and no certificate can be made before: services, rights on keys and folders, and the place of the key store: moved back, it has the old key.</summary>
    private static readonly string[] Obstacles = ["RDP2003", "RDP2007", "RDP2009", "RDP2011", "RDP3011", "RDP3013", "RDP3014", "RDP4003", "RDP4004", "RDP4005"];

    /// <summary>SessionEnv is started: where it is to make a certificate, TermService has to take it up.</summary>
    public static void ExpectRenewal(this PlanBuilder plan)
    {
        if (plan.AllFindings.Any(finding => finding.IsProblem && Causes.Contains(finding.CheckId)))
        {
            plan.Restart(ServiceSequence.TermService);
            plan.WaitsForCertificate = true;
        }
    }

    /// <summary>The faults that keep SessionEnv from making a certificate.</summary>
    public static List<Finding> ObstaclesOf(PlanBuilder plan) => [.. plan.AllFindings.Where(finding => finding.IsProblem && Obstacles.Contains(finding.CheckId))];
}
