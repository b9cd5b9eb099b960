using System;

namespace RdpTroubleshoot.Hosts;

/// <summary>
/// The outcome of one read: a value, or the reason there is none. It keeps "is not there" and "could not be read" apart, so that
/// a refusal can never pass for an absence.
/// </summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class Observed<T>
{
    private readonly T? value;

    internal Observed(ObservedState state, T? value, string why, string source)
    {
        State = state;
        this.value = value;
        Why = why;
        Source = source;
    }

    /// <summary>What became of the read.</summary>
    public ObservedState State { get; }

    /// <summary>Why there is no value; empty when there is one.</summary>
    public string Why { get; }

    /// <summary>Where it was read: a registry path, a file path, a service, a store, an event query.</summary>
    public string Source { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsPresent => State == ObservedState.Present;

    /// <summary>Whether the machine answered that it does not exist.</summary>
    public bool IsAbsent => State == ObservedState.Absent;

    /// <summary>Whether the machine answered at all: present or absent.</summary>
    public bool IsKnown => IsPresent || IsAbsent;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; ask <see cref="IsPresent"/> first.</exception>
    public T Value => IsPresent ? value! : throw new InvalidOperationException($"{Source}: {Describe()}");

    /// <summary>The value, or <paramref name="fallback"/> for any other outcome. Only for display: a judgement must look at <see cref="State"/>.</summary>
    /// <param name="fallback">What to give when there is no value.</param>
    public T? ValueOr(T? fallback) => IsPresent ? value : fallback;

    /// <summary>Turns the value into another, keeping every other outcome as it is.</summary>
    /// <typeparam name="TResult">The new type.</typeparam>
    /// <param name="project">What to make of the value; may itself answer with any outcome.</param>
    public Observed<TResult> Then<TResult>(Func<T, Observed<TResult>> project) =>
        IsPresent ? project(value!) : new Observed<TResult>(State, default, Why, Source);

    /// <summary>Turns the value into another, keeping every other outcome as it is.</summary>
    /// <typeparam name="TResult">The new type.</typeparam>
    /// <param name="project">What to make of the value.</param>
    public Observed<TResult> Select<TResult>(Func<T, TResult> project) =>
        Then(present => Observed.Present(project(present), Source));

    /// <summary>The same outcome under another name for its source.</summary>
    /// <param name="source">Where it was read.</param>
    public Observed<T> From(string source) => new(State, value, Why, source);

    /// <summary>The outcome in words, without the value: "not there", "access denied: ...".</summary>
    public string Describe() => Observed.Describe(State, Why);

    /// <inheritdoc/>
    public override string ToString() => IsPresent ? value?.ToString() ?? "" : Describe();
}
