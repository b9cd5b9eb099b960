using System.Management.Automation;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Views;

/// <summary>Puts a diagnosis together again from the properties that came through remoting.</summary>
internal static class DiagnosisReader
{
    private const string Deserialized = "Deserialized.";

    /// <summary>Whether it is a diagnosis, or what is left of one.</summary>
    public static bool IsDiagnosis(PSObject value) => value.BaseObject is Diagnosis
        || value.TypeNames.Contains(Deserialized + typeof(Diagnosis).FullName)
        || value.TypeNames.Contains(Deserialized + typeof(ConnectionDiagnosis).FullName);

    /// <summary>The diagnosis, or null when too little of it is left to say what it said.</summary>
    public static Diagnosis? Read(PSObject value)
    {
        if (value.BaseObject is Diagnosis whole)
        {
            return whole;
        }

        var bag = new PropertyBag(value);
        if (bag.List("RootCauses", cause => cause.IsText).Contains(true))
        {
            return null;
        }

        var diagnosis = new Diagnosis(bag.Text("ComputerName"), bag.Time("ObservedAt"), bag.List("Findings", ReadFinding), bag.List("RootCauses", ReadCause));
        return diagnosis.Verdict.ToString() != bag.Text("Verdict") ? null
            : bag.Texts("Stages") is { Length: > 0 } stages ? new ConnectionDiagnosis(diagnosis, bag.Number("Port"), StageOf(bag), stages)
            : diagnosis;
    }

    private static ConnectionStage? StageOf(PropertyBag bag) => bag.Text("Stage").Length > 0 ? bag.Member("Stage", default(ConnectionStage)) : null;

    /// <summary>What is left of one that lost its parts.</summary>
    public static string Describe(PSObject value)
    {
        var bag = new PropertyBag(value);
        return $"{bag.Text("ComputerName")}  {bag.Text("Verdict")}  {string.Join("; ", bag.Texts("RootCauses"))}".TrimEnd();
    }

    private static Finding ReadFinding(PropertyBag bag) => new()
    {
        ComputerName = bag.Text("ComputerName"),
        CheckId = bag.Text("CheckId"),
        Area = bag.Member("Area", default(Area)),
        Title = bag.Text("Title"),
        Outcome = bag.Member("Outcome", Outcome.NotEvaluated),
        Subject = bag.Text("Subject"),
        Summary = bag.IsText ? bag.ToString() : bag.Text("Summary"),
        Proof = bag.List("Proof", ReadProof),
        Confidence = bag.Member("Confidence", Confidence.Medium),
        Repairs = bag.Texts("Repairs"),
        Causes = bag.List("Causes", ReadPossibleCause),
        Manual = bag.Texts("Manual"),
        Link = bag.Text("Link"),
    };

    private static RootCause ReadCause(PropertyBag bag) => new()
    {
        Finding = ReadFinding(bag.IsText ? bag : bag.Child("Finding")),
        Outcome = bag.Member("Outcome", Outcome.Fail),
        Confidence = bag.Member("Confidence", Confidence.Medium),
        Proof = bag.List("Proof", ReadProof),
        LeadsTo = bag.List("LeadsTo", ReadStep),
        Explains = bag.List("Explains", ReadFinding),
        Alternatives = bag.Texts("Alternatives"),
    };

    private static Proof ReadProof(PropertyBag bag) => bag.IsText
        ? new Proof("fact", bag.ToString())
        : new Proof(bag.Text("Fact"), bag.Text("Actual"), bag.Text("Expected"), bag.Text("Source"));

    private static PossibleCause ReadPossibleCause(PropertyBag bag) => bag.IsText
        ? new PossibleCause(bag.ToString(), "")
        : new PossibleCause(bag.Text("Cause"), bag.Text("Confirm"));

    private static ConsequenceStep ReadStep(PropertyBag bag) => bag.IsText
        ? new ConsequenceStep("", bag.ToString(), false)
        : new ConsequenceStep(bag.Text("Id"), bag.Text("Title"), bag.Flag("Observed"));
}
