using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Makes an outcome by its name.</summary>
internal static class Outcomes
{
    public static Observed<T> Of<T>(ObservedState state, T value) => state switch
    {
        ObservedState.Present => Observed.Present(value),
        ObservedState.Absent => Observed.Absent<T>(),
        ObservedState.Denied => Observed.Denied<T>("why"),
        ObservedState.Failed => Observed.Failed<T>("why"),
        _ => Observed.NotCollected<T>(),
    };
}
