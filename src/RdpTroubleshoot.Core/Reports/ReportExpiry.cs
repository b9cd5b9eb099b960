namespace RdpTroubleshoot.Reports;

/// <summary>A certificate and where it was met.</summary>
/// <param name="Entry">The diagnosis.</param>
/// <param name="Certificate">The certificate.</param>
internal sealed record ReportExpiry(ReportEntry Entry, ReportCertificate Certificate);
