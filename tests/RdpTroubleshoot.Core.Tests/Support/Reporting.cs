using System;
using System.Collections.Generic;
using System.IO;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Reports in memory.</summary>
internal static class Reporting
{
    public static readonly ReportHeader Header = new("A report", new DateTime(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc), "0.1.0");

    public static string Write(ReportFormat format, IEnumerable<Diagnosis> diagnoses, ReportHeader? header = null)
    {
        var report = new ReportBuilder(format, new Spool(), ["Repair-MachineKeyAcl"]);
        foreach (Diagnosis diagnosis in diagnoses)
        {
            report.Add(diagnosis);
        }

        using var output = new StringWriter();
        report.WriteTo(output, header ?? Header);
        return output.ToString();
    }

    private sealed class Spool : IReportSpool
    {
        private readonly List<string> parts = [];

        public void Append(string part) => parts.Add(part);

        public string Read(int index) => parts[index];
    }
}
