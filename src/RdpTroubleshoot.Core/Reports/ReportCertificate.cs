using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>A certificate and its end, as the proof of a finding tells them: the proof is what is left of it after remoting.</summary>
/// <param name="Name">Its subject.</param>
/// <param name="NotAfter">The last moment it is valid, in UTC.</param>
internal sealed record ReportCertificate(string Name, DateTime NotAfter)
{
    // How CertificateDetails writes itself; a test holds the two together.
    private const string Lead = ", valid until ";
    private const string TimeFormat = "yyyy-MM-dd HH:mm'Z'";
    private const int TimeLength = 17;
    private const int MostCertificates = 8;

    /// <summary>The certificates of a diagnosis, each once, the one that ends first first.</summary>
    public static IReadOnlyList<ReportCertificate> AllOf(Diagnosis diagnosis) =>
    [
        .. diagnosis.Findings.Where(finding => finding.Area == Area.Certificate).SelectMany(finding => finding.Proof)
            .Select(Read).OfType<ReportCertificate>().Distinct().OrderBy(certificate => certificate.NotAfter).Take(MostCertificates),
    ];

    /// <summary>The certificate that a fact tells of; null when it tells of something else.</summary>
    public static ReportCertificate? Read(Proof proof)
    {
        int time = proof.Actual.Length - TimeLength;
        int lead = time - Lead.Length;
        return lead >= 0 && string.CompareOrdinal(proof.Actual, lead, Lead, 0, Lead.Length) == 0
            && DateTime.TryParseExact(
                proof.Actual.Substring(time), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime end)
            ? new ReportCertificate(proof.Actual.Substring(0, lead), end)
            : null;
    }

    /// <summary>How long it is still valid, in words: days, which is what a person plans by.</summary>
    public string Left(DateTime now)
    {
        double days = (NotAfter - now).TotalDays;
        string number = OutcomeCounts.Number((int)Math.Abs(days), "day");
        return days < 0 ? $"expired {number} ago" : $"{number} left";
    }
}
