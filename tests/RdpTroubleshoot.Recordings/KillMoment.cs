namespace RdpTroubleshoot.Recordings;

/// <summary>When a process is killed, seen from one of its writes.</summary>
public enum KillMoment
{
    /// <summary>Before the write: it has no effect.</summary>
    Before = 0,

    /// <summary>In the middle of the write, where it has one: half a line of a journal. Else as <see cref="Before"/>.</summary>
    Amid,

    /// <summary>After the write took effect, before its result is known.</summary>
    After,
}
