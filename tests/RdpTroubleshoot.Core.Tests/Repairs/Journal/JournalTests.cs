using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Repairs.Running;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Journal;

public class JournalTests
{
    private static readonly Lazy<string> Whole = new(WholeText);

    public static TheoryData<int> Values { get; } = [.. Enumerable.Range(0, RegistryValues.Count)];

    private static IReadOnlyList<RegistryValue?> RegistryValues =>
    [
        null, RegistryValue.DWord(uint.MaxValue), RegistryValue.QWord(ulong.MaxValue), RegistryValue.String("a\0\uD800\n"), RegistryValue.ExpandString("%x%"),
        RegistryValue.MultiString(), RegistryValue.MultiString("", "b"), RegistryValue.Binary([]), RegistryValue.Binary([0, 255]), RegistryValue.None([1]),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_registry_value_of_any_type_is_put_back_as_it_was(int place)
    {
        RegistryValue? value = RegistryValues[place];
        var change = new RegistryValueChange { Why = "w", Key = @"HKLM\A", Name = "", Old = value, New = RegistryValue.DWord(1) };
        RecordedHost host = new([]);
        var again = Assert.IsType<RegistryValueChange>(Again(change));
        Assert.True(again.Undo(new RecordedEditor(host)).IsDone);
        Assert.Equal(ChangeState.Before, change.Compare(host));
    }

    [Fact]
    public void Every_kind_of_change_reads_back_as_it_was_written()
    {
        RepairRecord record = RepairRecord.Parse(Whole.Value);
        List<Change> changes = [.. new Bench().Plans().SelectMany(plan => plan.Changes)];
        Assert.Equal(changes.Select(Describe), record.Changes.Select(change => Describe(change.Change)));
        Assert.All(record.Changes, change => Assert.Equal(JournalStep.Applied, change.Step));
        Assert.True(record.IsEnded);
        Assert.Equal(["FIX1", "FIX2", "FIX3", "FIX4"], record.Header.Repairs);
        Assert.Equal(Bench.Administrator, record.Header.Identity);
    }

    [Fact]
    public void A_journal_that_ends_anywhere_is_read_as_far_as_it_goes()
    {
        string text = Whole.Value;
        int header = text.IndexOf('\n');
        int before = 0;
        for (int length = header; length < text.Length; length++)
        {
            RepairRecord record = RepairRecord.Parse(text.Substring(0, length));
            int now = record.Changes.Count(change => change.Step is not null);
            Assert.True(now >= before - 1, "a shorter journal told of more");
            before = now;
        }

        Assert.Equal(RepairRecord.Parse(text).Changes.Count, before);
    }

    [Fact]
    public void A_change_whose_line_was_lost_counts_as_perhaps_made()
    {
        string text = Whole.Value;
        int applying = text.IndexOf("{\"line\":\"Applying\",\"n\":3", StringComparison.Ordinal);
        RepairRecord record = RepairRecord.Parse(text.Substring(0, applying + 5));
        Assert.True(record.IsTorn);
        Assert.Equal([1, 2, 3], record.Changes.Where(change => change.MayBeApplied).Select(change => change.Number));
    }

    [Fact]
    public void A_line_damaged_in_the_middle_is_an_error_that_names_it()
    {
        List<string> lines = [.. Whole.Value.Split('\n')];
        for (int i = 1; i < lines.Count - 2; i++)
        {
            List<string> damaged = [.. lines];
            damaged[i] = damaged[i].Substring(0, damaged[i].Length / 2);
            var error = Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(string.Join("\n", damaged)));
            Assert.Contains($"Line {i + 1} ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_torn_line_that_was_noticed_and_written_over_is_passed_over() => Assert.Equal(
        RepairRecord.Parse(Whole.Value).Changes.Select(change => change.ToString()),
        RepairRecord.Parse(Whole.Value + "{\"line\":\"Und\n{\"line\":\"Rec\n{\"line\":\"Recovered\",\"time\":\"2026-11-23T07:00:00Z\"}\n").Changes.Select(change => change.ToString()));

    [Theory]
    [InlineData("", "no whole first line")]
    [InlineData("[]", "no whole first line")]
    [InlineData("{}", "first line is no header")]
    [InlineData("{\"line\":\"Header\",\"format\":2}", "format 2")]
    [InlineData("{\"line\":\"Header\",\"format\":1}", "first line of this journal is damaged")]
    [InlineData("{\"line\":\"Header\",\"format\":\"1\"}", "no header")]
    [InlineData("{\"line\":\"Header\",\"format\":1,\"id\":\"../1\",\"time\":\"2026-11-23T07:00:00Z\",\"computer\":\"a\",\"module\":\"b\",\"identity\":\"c\",\"repairs\":[]}", "damaged")]
    public void What_is_no_journal_is_told_in_words(string text, string words) =>
        Assert.Contains(words, Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"line\":\"Applied\",\"n\":99}")]
    [InlineData("{\"line\":\"Applied\",\"n\":0}")]
    [InlineData("{\"line\":\"Applied\",\"n\":-9223372036854775808}")]
    [InlineData("{\"line\":\"Applied\",\"n\":1.5}")]
    [InlineData("{\"line\":\"Applied\"}")]
    [InlineData("{\"line\":\"Failed\",\"n\":1}")]
    [InlineData("{\"line\":\"4\",\"n\":1}")]
    [InlineData("{\"line\":\"Header\"}")]
    [InlineData("{\"line\":\"Planned\",\"n\":16,\"repair\":\"FIX1\",\"change\":{\"kind\":\"ServiceState\",\"why\":\"\",\"impact\":\"None\",\"service\":\"A\",\"start\":true}}")]
    [InlineData("{\"line\":\"Ended\",\"repair\":1,\"outcome\":\"Fixed\",\"why\":\"\"}")]
    [InlineData("{\"line\":\"UndoBegun\",\"time\":\"yesterday\"}")]
    [InlineData("{}")]
    public void A_line_that_somebody_put_in_is_an_error_and_not_believed(string line) =>
        Assert.Contains("is damaged", Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(Whole.Value + line + "\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plan_from_which_something_is_missing_is_an_error_and_not_half_an_undo()
    {
        List<string> lines = [.. Whole.Value.Split('\n')];
        int tried = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (JsonReaderObject(lines[i]) is not JsonObject line || line.Child("change") is not JsonObject change)
            {
                continue;
            }

            foreach (string name in change.Select(member => member.Key).ToList())
            {
                foreach (object other in (object[])[new JsonArray(), JsonNumber.Of(99L)])
                {
                    JsonObject changed = JsonReaderObject(lines[i])!;
                    changed.Child("change")![name] = other;
                    Refused(lines, i, changed);
                }

                JsonObject without = JsonReaderObject(lines[i])!;
                without.Child("change")!.Remove(name);
                Refused(lines, i, without);
                tried++;
            }
        }

        Assert.True(tried > 70, $"{tried} members");
    }

    [Fact]
    public void Any_byte_that_is_changed_gives_a_record_or_words()
    {
        string text = Whole.Value;
        int errors = 0;
        for (int i = 0; i < text.Length; i += 7)
        {
            foreach (char c in "\"{}\n\0\u00FF9")
            {
                try
                {
                    RepairRecord.Parse(text.Substring(0, i) + c + text.Substring(i + 1));
                }
                catch (JournalFormatException)
                {
                    errors++;
                }
            }
        }

        Assert.True(errors > 1000, $"{errors} errors");
    }

    [Fact]
    public void A_journal_without_end_is_refused_by_its_size()
    {
        Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(new string('\n', JournalLimits.TextLength + 1)));
        Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(Whole.Value + new string('\n', JournalLimits.Lines + 1)));
        Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(Whole.Value + "\"" + new string('a', JournalLimits.LineLength)));
        Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(Whole.Value + new string('[', 1000) + "\n{}"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("1/2", false)]
    [InlineData("1\\2", false)]
    [InlineData("C:1", false)]
    [InlineData("CON", false)]
    [InlineData("1.log", false)]
    [InlineData("20261123T070000Z-0000002A", true)]
    public void An_id_can_not_lead_out_of_the_folder(string id, bool isValid)
    {
        Assert.Equal(isValid, JournalId.IsValid(id));
        Assert.Equal("20261123T070000Z-0000002A", JournalId.Of(HealthyHost.Clock, 42));
    }

    [Fact]
    public void A_journal_under_another_run_s_name_is_not_undone()
    {
        var journal = new MemoryJournal();
        journal.Replace("1", Whole.Value);
        Assert.Contains("another run", Assert.Throws<JournalFormatException>(() => RepairRecord.Read(journal, "1")).Message, StringComparison.Ordinal);
        Assert.True(RepairRecord.Read(journal, "2").IsAbsent);
        Assert.True(RepairRecord.Read(journal, @"..\1").IsAbsent);
    }

    private static void Refused(List<string> lines, int place, JsonObject line)
    {
        List<string> changed = [.. lines];
        changed[place] = JsonWriter.WriteLine(line);
        Assert.Throws<JournalFormatException>(() => RepairRecord.Parse(string.Join("\n", changed)));
    }

    private static JsonObject? JsonReaderObject(string line) => line.Length == 0 ? null : JsonReader.Read(line) as JsonObject;

    private static string Describe(Change change) => $"{change.GetType().Name} {change} {change.Why} {change.Impact} " + (change is CertificateRemoval removal ? Hex.Of(removal.Serialized) : "");

    private static Change Again(Change change) => ChangeNode.Parse((JsonObject)JsonReader.Read(JsonWriter.WriteLine(ChangeNode.Format(change)))!)!;

    private static string WholeText()
    {
        var bench = new Bench();
        bench.Run();
        return bench.Journal.ReadText(bench.LastId).Value;
    }
}
