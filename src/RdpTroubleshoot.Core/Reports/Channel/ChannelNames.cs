namespace RdpTroubleshoot.Reports.Channel;

/// <summary>The names of members in the JSON of a diagnosis.</summary>
internal static class ChannelNames
{
    public const string Format = "diagnosis";
    public const string Module = "module";
    public const string Computer = "computer";
    public const string Time = "time";
    public const string Verdict = "verdict";
    public const string Findings = "findings";
    public const string Causes = "rootCauses";
    public const string Left = "left";
    public const string Whole = "whole";
    public const string WholeId = "wholeId";

    public const string Id = "id";
    public const string Area = "area";
    public const string Title = "title";
    public const string Outcome = "outcome";
    public const string Subject = "subject";
    public const string Summary = "summary";
    public const string Proof = "proof";
    public const string Possible = "causes";
    public const string Confidence = "confidence";
    public const string Repairs = "repairs";
    public const string Manual = "manual";
    public const string Link = "link";

    public const string Finding = "finding";
    public const string LeadsTo = "leadsTo";
    public const string Explains = "explains";
    public const string Alternatives = "alternatives";
}
