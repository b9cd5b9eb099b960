using System;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Events;
using RdpTroubleshoot.Windows.Reading;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class EventParserTests
{
    [Fact]
    public void The_fields_of_Schannel_36870_are_read_by_name()
    {
        EventEntry entry = EventParser.Parse(Event(
            "<EventID>36870</EventID><TimeCreated SystemTime='2026-11-20T03:12:09.1234567Z'/>",
            "<EventData><Data Name='Type'>server</Data><Data Name='ErrorCode'>0x8009030d</Data><Data Name='ErrorStatus'>10001</Data></EventData>"));
        Assert.Equal(36870, entry.Id);
        Assert.Equal(DateTimeKind.Utc, entry.Time.Kind);
        Assert.Equal(new DateTime(2026, 11, 20, 3, 12, 9, DateTimeKind.Utc).AddTicks(1234567), entry.Time);
        Assert.Equal("0x8009030d", entry.Data["errorcode"]);
    }

    [Fact]
    public void Insertion_strings_and_binary_data_of_a_classic_event_are_read()
    {
        EventEntry entry = EventParser.Parse(Event(
            "<EventID Qualifiers='49152'>1057</EventID><TimeCreated SystemTime='2026-11-20T03:12:09.000000000Z'/>",
            "<EventData><Data>Access is denied</Data><Data/><Binary>050007ab</Binary></EventData>"));
        Assert.Equal("Access is denied", entry.Data["0"]);
        Assert.Equal("", entry.Data["1"]);
        Assert.Equal("050007AB", entry.Data["Binary"]);
    }

    [Fact]
    public void Fields_that_a_provider_puts_into_user_data_are_read()
    {
        EventEntry entry = EventParser.Parse(Event(
            "<EventID>1149</EventID><TimeCreated SystemTime='2026-11-20T03:12:09Z'/>",
            "<UserData><EventXML xmlns='Event_NS'><Param1>alice</Param1><Param3>192.0.2.7</Param3></EventXML></UserData>"));
        Assert.Equal("alice", entry.Data["Param1"]);
        Assert.Equal("192.0.2.7", entry.Data["Param3"]);
    }

    [Fact]
    public void Control_characters_that_a_program_logged_do_not_hide_the_event() =>
        Assert.Equal("a\u0001b", EventParser.Parse(Event(
            "<EventID>1</EventID><TimeCreated SystemTime='2026-11-20T03:12:09Z'/>", "<EventData><Data>a&#x1;b</Data></EventData>")).Data["0"]);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'x'>]><Event/>")]
    [InlineData("<Event")]
    [InlineData("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><EventID>1</EventID></System></Event>")]
    public void What_is_no_event_is_refused(string xml) => Assert.Throws<UnreadableException>(() => EventParser.Parse(xml));

    [Fact]
    public void A_query_for_many_ids_stays_within_what_Windows_takes()
    {
        string[] paths = [.. EventPath.Of(new EventQuery("System", "Schannel", [.. Enumerable.Range(1, 30)], 7))];
        Assert.Equal(3, paths.Length);
        Assert.All(paths, path => Assert.True(path.Split(['=', '<']).Length - 1 <= 20));
        Assert.Equal(30, paths.Sum(path => path.Split("EventID=").Length - 1));
    }

    [Fact]
    public void A_query_selects_by_provider_or_source_id_and_age() => Assert.Equal(
        "*[System[Provider[@Name='TermService' or @EventSourceName='TermService'] and (EventID=1057 or EventID=1058)"
            + " and TimeCreated[timediff(@SystemTime) <= 17280000000]]]",
        Assert.Single(EventPath.Of(new EventQuery("System", "TermService", [1057, 1058], 200))));

    [Fact]
    public void A_provider_name_cannot_change_the_query() =>
        Assert.Throws<UnreadableException>(() => EventPath.Of(new EventQuery("System", "x' or '1'='1", [1], 1)).ToList());

    private static string Event(string system, string data) =>
        $"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>{system}</System>{data}</Event>";
}
