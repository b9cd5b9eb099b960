using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

public class EventSectionTests
{
    private readonly HostSnapshot snapshot = HostSnapshot.Create("0.1.0");

    public EventSectionTests() => snapshot.Host.Machine.Record(TestHosts.Machine().Machine);

    private EventSection Events => snapshot.Host.Events;

    [Fact]
    public void A_wider_question_answers_a_narrower_one_with_its_part_only()
    {
        Record(Ask(200, 1, 2), (1, 3), (2, 3), (1, 30));
        Assert.Equal([(1, 3)], Read(Ask(7, 1)));
        Assert.Equal([(1, 3), (2, 3), (1, 30)], Read(Ask(200, 2, 1)));
        Assert.Empty(Read(Ask(1, 1)));
    }

    [Fact]
    public void A_narrower_question_never_answers_a_wider_one()
    {
        Record(Ask(7, 1), (1, 3));
        Assert.All(
            (EventQuery[])[Ask(8, 1), Ask(7, 1, 2), Ask(7, 2), Ask(7, 1) with { Provider = "Other" }, Ask(7, 1) with { Log = "Security" }],
            query => Assert.Equal(ObservedState.NotCollected, Events.Read(query).State));
    }

    [Fact]
    public void An_answer_cut_to_the_newest_events_says_nothing_about_a_part_of_the_question()
    {
        Record(Ask(200, 1, 2), [.. Enumerable.Repeat((2, 1), EventQuery.MaximumEntries)]);
        Assert.Equal(ObservedState.NotCollected, Events.Read(Ask(200, 1)).State);
        Assert.Equal(EventQuery.MaximumEntries, Read(Ask(200, 1, 2)).Count);
    }

    [Fact]
    public void Without_a_clock_days_cannot_be_told_apart()
    {
        HostSnapshot noClock = HostSnapshot.Create("0.1.0");
        noClock.Host.Events.Record(Ask(200, 1), Observed.Present<IReadOnlyList<EventEntry>>([]));
        Assert.Equal(ObservedState.NotCollected, noClock.Host.Events.Read(Ask(7, 1)).State);
        Assert.Equal(ObservedState.Present, noClock.Host.Events.Read(Ask(200, 1)).State);
    }

    [Fact]
    public void Asking_a_part_again_keeps_the_rest_of_the_wider_answer()
    {
        Record(Ask(200, 1, 2), (1, 3), (2, 3));
        Record(Ask(7, 1), (1, 0));
        Assert.Equal([(1, 0)], Read(Ask(7, 1)));
        Assert.Equal([(1, 3), (2, 3)], Read(Ask(200, 1, 2)));
        Record(Ask(200, 1, 2));
        Assert.Empty(Read(Ask(7, 1)));
    }

    [Fact]
    public void A_refused_query_is_refused_for_every_part_of_it()
    {
        Events.Record(Ask(200, 1, 2), Observed.Denied<IReadOnlyList<EventEntry>>("5"));
        Assert.Equal(ObservedState.Denied, Events.Read(Ask(7, 1)).State);
    }

    [Theory]
    [InlineData("[{\"id\":70000,\"time\":\"2026-11-20T03:12:09Z\",\"data\":{}}]")]
    [InlineData("[{\"id\":1,\"time\":\"2026-13-20T03:12:09Z\",\"data\":{}}]")]
    [InlineData("[{\"id\":1,\"time\":\"20.11.2026\",\"data\":{}}]")]
    [InlineData("[{\"id\":1,\"time\":\"2026-11-20T03:12:09+01:00\",\"data\":{}}]")]
    [InlineData("[{\"id\":1,\"time\":\"2026-11-20T03:12:09Z\",\"data\":{\"ErrorCode\":5}}]")]
    [InlineData("[{\"id\":1,\"time\":\"2026-11-20T03:12:09Z\",\"data\":null}]")]
    [InlineData("[null]")]
    [InlineData("42")]
    public void A_damaged_event_is_not_a_log_without_events(string entries) => Assert.Equal(
        ObservedState.Failed,
        HostSnapshot.Parse("{\"schemaVersion\":1,\"events\":[{\"log\":\"System\",\"provider\":\"P\",\"ids\":[1],\"days\":7,\"entries\":" + entries + "}]}")
            .Host.Events.Read(Ask(7, 1)).State);

    private static EventQuery Ask(int days, params int[] ids) => new("System", "P", ids, days);

    private void Record(EventQuery query, params (int Id, int DaysAgo)[] entries) => Events.Record(
        query,
        Observed.Present<IReadOnlyList<EventEntry>>([.. entries.Select(one => new EventEntry(one.Id, TestHosts.Now.AddDays(-one.DaysAgo), new Dictionary<string, string>()))]));

    private List<(int Id, int DaysAgo)> Read(EventQuery query) =>
        [.. Events.Read(query).Value.Select(one => (one.Id, (int)(TestHosts.Now - one.Time).TotalDays))];
}
