namespace RdpTroubleshoot.Hosts;

/// <summary>Makes <see cref="Observed{T}"/> outcomes.</summary>
public static class Observed
{
    /// <summary>It was read.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it was read.</param>
    public static Observed<T> Present<T>(T value, string source = "") => new(ObservedState.Present, value, "", source);

    /// <summary>The machine answered that it does not exist.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="source">Where it was looked for.</param>
    public static Observed<T> Absent<T>(string source = "") => new(ObservedState.Absent, default, "", source);

    /// <summary>The machine refused.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="why">The refusal in words.</param>
    /// <param name="source">Where it was looked for.</param>
    public static Observed<T> Denied<T>(string why, string source = "") => new(ObservedState.Denied, default, why, source);

    /// <summary>The read failed.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="why">The failure in words.</param>
    /// <param name="source">Where it was looked for.</param>
    public static Observed<T> Failed<T>(string why, string source = "") => new(ObservedState.Failed, default, why, source);

    /// <summary>Nobody tried, or the recording does not hold it.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="source">Where it would be.</param>
    public static Observed<T> NotCollected<T>(string source = "") => new(ObservedState.NotCollected, default, "", source);

    internal static string Describe(ObservedState state, string why) => state switch
    {
        ObservedState.Present => "present",
        ObservedState.Absent => "not there",
        ObservedState.Denied => Join("access denied", why),
        ObservedState.Failed => Join("could not be read", why),
        _ => "not collected",
    };

    private static string Join(string what, string why) => why.Length == 0 ? what : what + ": " + why;
}
