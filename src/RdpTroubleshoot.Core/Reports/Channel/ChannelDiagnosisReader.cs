using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>Reads the JSON that <see cref="ChannelDiagnosisWriter"/> writes. What is not as it should be makes it unsound, and throws nothing.</summary>
internal sealed class ChannelDiagnosisReader
{
    /// <summary>The members of a proof, a possible cause and a step.</summary>
    private const int ProofTexts = 4;
    private const int CauseTexts = 2;

    private readonly List<Finding> findings = [];
    private bool isSound = true;

    /// <summary>The diagnosis; null when the JSON is none, or contradicts itself.</summary>
    public ChannelDiagnosis? Read(JsonObject json)
    {
        var reader = new MemberReader(json);
        string computer = Printable.Of(reader.Text(ChannelNames.Computer));
        Verdict verdict = reader.Name<Verdict>(ChannelNames.Verdict);
        DateTime? time = json.Has(ChannelNames.Time) ? reader.Time(ChannelNames.Time) : null;
        long left = reader.NumberOr(ChannelNames.Left, 0);
        string whole = Printable.Of(reader.TextOr(ChannelNames.Whole, ""));
        string wholeId = reader.TextOr(ChannelNames.WholeId, "");
        string module = Printable.Of(reader.Text(ChannelNames.Module));
        findings.AddRange(Objects(json[ChannelNames.Findings]).Select(member => ReadFinding(member, computer)));
        List<RootCause> causes = [.. Objects(json[ChannelNames.Causes]).Select(ReadCause)];
        var diagnosis = new Diagnosis(computer, time, findings, causes);
        isSound &= reader.IsSound && left is >= 0 and <= int.MaxValue && diagnosis.Verdict == verdict;
        return isSound ? new ChannelDiagnosis(diagnosis, module, (int)left, whole, wholeId) : null;
    }

    private Finding ReadFinding(JsonObject json, string computer)
    {
        var reader = new MemberReader(json);
        Finding known = ChannelKnown.Of(Printable.Of(reader.Text(ChannelNames.Id)));
        var finding = known with
        {
            ComputerName = computer,
            Outcome = Member(json, ChannelNames.Outcome, Outcome.Pass),
            Subject = reader.TextOr(ChannelNames.Subject, ""),
            Summary = reader.TextOr(ChannelNames.Summary, ""),
            Confidence = Member(json, ChannelNames.Confidence, Confidence.Certain),
            Area = Member(json, ChannelNames.Area, known.Area),
            Title = Printable.Of(reader.TextOr(ChannelNames.Title, known.Title)),
            Link = Printable.Of(reader.TextOr(ChannelNames.Link, known.Link)),
            Repairs = Texts(json, ChannelNames.Repairs, known.Repairs),
            Manual = Texts(json, ChannelNames.Manual, known.Manual),
            Proof = [.. Arrays(json[ChannelNames.Proof]).Select(ReadProof)],
            Causes = json.Has(ChannelNames.Possible) ? [.. Arrays(json[ChannelNames.Possible]).Select(ReadPossible)] : known.Causes,
        };
        isSound &= reader.IsSound;
        return finding;
    }

    private RootCause ReadCause(JsonObject json) => new()
    {
        Finding = At(json[ChannelNames.Finding]) ?? Unsound(new Finding { CheckId = "?", Outcome = Outcome.Error }),
        Outcome = Member(json, ChannelNames.Outcome, Outcome.Fail),
        Confidence = Member(json, ChannelNames.Confidence, Confidence.Medium),
        Proof = [.. Arrays(json[ChannelNames.Proof]).Select(ReadProofOrPlace)],
        LeadsTo = [.. Arrays(json[ChannelNames.LeadsTo]).Select(ReadStep)],
        Explains = [.. Elements(json[ChannelNames.Explains]).Select(place => At(place) ?? Unsound(findings.FirstOrDefault())).Where(one => one is not null).Select(one => one!)],
        Alternatives = Texts(json, ChannelNames.Alternatives, []),
    };

    private Finding? At(object? node) =>
        (node as JsonNumber?)?.AsSigned() is long place && place >= 0 && place < findings.Count ? findings[(int)place] : null;

    private Proof ReadProofOrPlace(JsonArray array)
    {
        if (array.Count != 2 || array[0] is not JsonNumber)
        {
            return ReadProof(array);
        }

        IReadOnlyList<Proof> proofs = At(array[0])?.Proof ?? [];
        long number = (array[1] as JsonNumber?)?.AsSigned() ?? -1;
        return number >= 0 && number < proofs.Count ? proofs[(int)number] : Unsound(new Proof("", ""));
    }

    private Proof ReadProof(JsonArray array)
    {
        string[] texts = Texts(array, ProofTexts);
        return new Proof(texts[0], texts[1], texts[2], texts[3]);
    }

    private PossibleCause ReadPossible(JsonArray array)
    {
        string[] texts = Texts(array, CauseTexts);
        return new PossibleCause(Printable.Of(texts[0]), Printable.Of(texts[1]));
    }

    private ConsequenceStep ReadStep(JsonArray array) => array is [string id, string title, bool observed]
        ? new ConsequenceStep(Printable.Of(id), Printable.Of(title), observed)
        : Unsound(new ConsequenceStep("", "", false));

    /// <summary>The texts of an array, and empty ones where it is shorter.</summary>
    private string[] Texts(JsonArray array, int count)
    {
        string[] texts = NodeParsers.TextList(array) ?? Unsound<string[]>([]);
        isSound &= texts.Length <= count;
        return [.. texts.Take(count), .. Enumerable.Repeat("", Math.Max(0, count - texts.Length))];
    }

    private IReadOnlyList<string> Texts(JsonObject json, string name, IReadOnlyList<string> usual) => json.Has(name)
        ? [.. (NodeParsers.TextList(json[name]) ?? Unsound<string[]>([])).Select(Printable.Of)]
        : usual;

    private TEnum Member<TEnum>(JsonObject json, string name, TEnum usual)
        where TEnum : struct, Enum
    {
        if (!json.Has(name))
        {
            return usual;
        }

        TEnum? member = NodeParsers.Name<TEnum>(json[name]);
        isSound &= member is not null;
        return member ?? usual;
    }

    private IEnumerable<JsonObject> Objects(object? node) => Of<JsonObject>(node);

    private IEnumerable<JsonArray> Arrays(object? node) => Of<JsonArray>(node);

    private List<object?> Elements(object? node) => node is null ? [] : node as JsonArray ?? Unsound<List<object?>>([]);

    private IEnumerable<T> Of<T>(object? node)
        where T : class
    {
        List<object?> elements = Elements(node);
        isSound &= elements.TrueForAll(element => element is T);
        return elements.OfType<T>();
    }

    private T Unsound<T>(T value)
    {
        isSound = false;
        return value;
    }
}
