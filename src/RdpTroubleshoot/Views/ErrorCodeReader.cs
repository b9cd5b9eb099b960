using System.Globalization;
using System.Management.Automation;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Views;

/// <summary>Puts codes and explanations together again from the properties that came through remoting.</summary>
internal static class ErrorCodeReader
{
    public static ErrorCodeInfo Info(PSObject value)
    {
        if (value.BaseObject is ErrorCodeInfo whole)
        {
            return whole;
        }

        var bag = new PropertyBag(value);
        return new()
        {
            Family = bag.Member("Family", default(ErrorCodeFamily)),
            Value = Number(bag, "Value"),
            LastValue = Number(bag, "LastValue"),
            Name = bag.Text("Name"),
            Meaning = bag.Text("Meaning"),
            Layer = bag.Member("Layer", ErrorLayers.None),
            Causes = bag.Texts("Causes"),
            Confirm = bag.Text("Confirm"),
            Commands = bag.Texts("Commands"),
            Source = bag.Texts("Source"),
            Certainty = bag.Member("Certainty", ErrorCertainty.Unknown),
            Related = bag.List("Related", one => new ErrorCodeReading(one.Member("Family", default(ErrorCodeFamily)), one.Text("Name"), one.IsText ? one.ToString() : one.Text("Meaning"))),
            IsKnown = bag.Flag("IsKnown"),
            Extended = Part(value, "Extended") is PSObject extended ? Info(extended) : null,
            Explanation = Part(value, "Explanation") is PSObject explanation ? Explanation(explanation) : null,
            FoundIn = bag.Text("FoundIn"),
        };
    }

    public static ErrorExplanation Explanation(PSObject value)
    {
        if (value.BaseObject is ErrorExplanation whole)
        {
            return whole;
        }

        var bag = new PropertyBag(value);
        return new()
        {
            Code = bag.Text("Code"),
            ExtendedCode = bag.Text("ExtendedCode"),
            Summary = bag.Text("Summary"),
            Means = bag.Texts("Means"),
            DoesNotProve = bag.Texts("DoesNotProve"),
            Stages = bag.List("Stages", Stage),
            Refuted = bag.List("Refuted", one => new RefutedClaim(one.Text("Claim"), one.Text("Why"))),
            Evidence = bag.List("Evidence", one => new EvidenceSource(one.Text("Where"), one.Text("What"))),
            Commands = bag.Texts("Commands"),
        };
    }

    private static StageReading Stage(PropertyBag bag) => new()
    {
        Layer = bag.Member("Layer", ErrorLayers.None),
        Seen = bag.IsText ? bag.ToString() : bag.Text("Seen"),
        Verdict = bag.Text("Verdict"),
        Causes = bag.Texts("Causes"),
        Confirm = bag.Texts("Confirm"),
        Commands = bag.Texts("Commands"),
    };

    private static PSObject? Part(PSObject value, string name) =>
        value.Properties[name]?.Value is object part && PSObject.AsPSObject(part) is { BaseObject: not string } whole ? whole : null;

    private static long Number(PropertyBag bag, string name) =>
        long.TryParse(bag.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
