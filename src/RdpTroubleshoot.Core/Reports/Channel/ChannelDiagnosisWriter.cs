using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>Writes a diagnosis as JSON at a size; what both ends know of a check (<see cref="ChannelKnown"/>) is left out.</summary>
internal sealed class ChannelDiagnosisWriter
{
    /// <summary>What a character outside of ASCII takes in JSON: \uXXXX.</summary>
    private const int Escaped = 6;

    private readonly ChannelSize size;
    private readonly List<Finding> findings;
    private readonly ChannelSelection selection;
    private readonly Dictionary<Proof, JsonArray> proofs = [];

    public ChannelDiagnosisWriter(Diagnosis diagnosis, ChannelSize size)
    {
        this.size = size;
        selection = new ChannelSelection(diagnosis, size);
        findings = [.. selection.Findings];
    }

    public JsonObject Write(Diagnosis diagnosis, string moduleVersion, string whole, string wholeId)
    {
        var json = new JsonObject
        {
            { ChannelNames.Format, JsonNumber.Of(ChannelDiagnosis.FormatVersion) },
            { ChannelNames.Module, moduleVersion },
            { ChannelNames.Computer, Cut(diagnosis.ComputerName) },
            { ChannelNames.Verdict, diagnosis.Verdict.ToString() },
        };
        if (diagnosis.ObservedAt is DateTime time)
        {
            json.Add(ChannelNames.Time, NodeParsers.TimeText(time));
        }

        json.Add(ChannelNames.Findings, Array(findings.Select(Write)));
        json.Add(ChannelNames.Causes, Array(selection.Causes.Select(Write)));
        if (!size.IsEverything)
        {
            json.Add(ChannelNames.Left, JsonNumber.Of(selection.Left));
            json.Add(ChannelNames.Whole, whole);
            json.Add(ChannelNames.WholeId, wholeId);
        }

        return json;
    }

    private JsonObject Write(Finding finding, int place)
    {
        Finding known = ChannelKnown.Of(finding.CheckId);
        var json = new JsonObject { { ChannelNames.Id, Cut(finding.CheckId) } };
        Add(json, ChannelNames.Outcome, finding.Outcome.ToString(), nameof(Outcome.Pass));
        bool isFine = !finding.IsProblem && !finding.IsNotJudged;
        if (isFine && size.Fine <= ChannelDetail.Name)
        {
            return json;
        }

        Add(json, ChannelNames.Subject, Cut(finding.Subject), "");
        Add(json, ChannelNames.Summary, Cut(finding.Summary), "");
        Add(json, ChannelNames.Confidence, finding.Confidence.ToString(), nameof(Confidence.Certain));
        Add(json, ChannelNames.Area, finding.Area.ToString(), known.Area.ToString());
        Add(json, ChannelNames.Title, Cut(finding.Title), known.Title);
        Add(json, ChannelNames.Link, Cut(finding.Link), known.Link);
        AddList(json, ChannelNames.Repairs, finding.Repairs, known.Repairs);
        AddList(json, ChannelNames.Manual, finding.Manual, known.Manual);
        if (!finding.Causes.SequenceEqual(known.Causes))
        {
            json.Add(ChannelNames.Possible, Array(finding.Causes.Take(size.Lists).Select(cause => Texts([cause.Cause, cause.Confirm]))));
        }

        if (finding.Proof.Count > 0 && (!isFine || size.IsEverything))
        {
            json.Add(ChannelNames.Proof, Array(finding.Proof.Take(size.Lists).Select((proof, i) => Write(proof, place, i))));
        }

        return json;
    }

    private JsonArray Write(Proof proof, int place, int number)
    {
        proofs[proof] = [JsonNumber.Of((long)place), JsonNumber.Of((long)number)];
        return Inline(proof);
    }

    private JsonArray Inline(Proof proof)
    {
        string[] texts = [proof.Fact, proof.Actual, proof.Expected, proof.Source];
        return Texts(texts.Take(System.Array.FindLastIndex(texts, text => text.Length > 0) + 1));
    }

    private JsonObject Write(RootCause cause) => new()
    {
        { ChannelNames.Finding, JsonNumber.Of((long)Place(cause.Finding)) },
        { ChannelNames.Outcome, cause.Outcome.ToString() },
        { ChannelNames.Confidence, cause.Confidence.ToString() },
        { ChannelNames.Proof, Array(cause.Proof.Take(size.Lists).Select(proof => proofs.TryGetValue(proof, out JsonArray? place) ? place : Inline(proof))) },
        { ChannelNames.LeadsTo, Array(cause.LeadsTo.Take(size.Lists).Select(Write)) },
        { ChannelNames.Explains, Array(cause.Explains.Select(Place).Where(place => place >= 0).Select(place => (object)JsonNumber.Of((long)place))) },
        { ChannelNames.Alternatives, Texts(cause.Alternatives.Take(size.Lists)) },
    };

    private JsonArray Write(ConsequenceStep step) => [Cut(step.Id), Cut(step.Title), step.Observed];

    private int Place(Finding finding) => findings.FindIndex(one => ReferenceEquals(one, finding));

    private static void Add(JsonObject json, string name, string value, string usual)
    {
        if (value != usual)
        {
            json.Add(name, value);
        }
    }

    private void AddList(JsonObject json, string name, IReadOnlyList<string> values, IReadOnlyList<string> usual)
    {
        if (!values.SequenceEqual(usual))
        {
            json.Add(name, Texts(values.Take(size.Lists)));
        }
    }

    private static JsonArray Array(IEnumerable<object> elements)
    {
        var array = new JsonArray();
        array.AddRange(elements);
        return array;
    }

    private JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(Cut));

    private string Cut(string text)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            length += text[i] is >= ' ' and <= '~' ? 1 : Escaped;
            if (length > size.Texts)
            {
                return text.Substring(0, i) + "...";
            }
        }

        return text;
    }
}
