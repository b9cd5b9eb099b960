using System;
using System.Diagnostics;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>Gives one parser many damaged answers and looks at each: an exception, an untrue answer, time, memory.</summary>
internal sealed class FuzzRunner
{
    /// <summary>What parsing may allocate besides what the input's length allows, in bytes.</summary>
    public const long AllocationFloor = 16 * 1024;

    /// <summary>What parsing may allocate for each byte of input: a reader or two for every length that it tells.</summary>
    public const long AllocationPerByte = 64;

    /// <summary>How long parsing may take. A process that the machine puts aside takes longer once, not every time.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    private const int Attempts = 4;

    private readonly FuzzTarget target;
    private readonly Mutator mutator;
    private readonly Stopwatch clock = new();

    /// <summary>A runner.</summary>
    /// <param name="target">The parser.</param>
    public FuzzRunner(FuzzTarget target)
    {
        this.target = target;
        mutator = new Mutator(target.Good);
        Report = new FuzzReport(target.Name);
    }

    /// <summary>What was seen so far.</summary>
    public FuzzReport Report { get; }

    /// <summary>Runs.</summary>
    /// <param name="first">The number of the first answer.</param>
    /// <param name="count">How many.</param>
    public void Run(ulong first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ulong number = unchecked(first + (ulong)i);
            byte[] input = mutator.Make(number);
            if (Try(input) is string complaint)
            {
                Report.Add(new FuzzFailure(target.Name, number, input, complaint));
            }
        }
    }

    private string? Try(byte[] input)
    {
        try
        {
            string? complaint = Measure(input);
            for (int attempt = 1; attempt < Attempts && complaint is null && clock.Elapsed > TimeLimit; attempt++)
            {
                complaint = Measure(input);
            }

            return complaint ?? (clock.Elapsed > TimeLimit ? $"it takes {clock.Elapsed.TotalMilliseconds:0} ms" : null);
        }
#pragma warning disable CA1031 // Whatever escapes a parser is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.ToString();
        }
    }

    private string? Measure(byte[] input)
    {
        long before = Allocated();
        clock.Restart();
        FuzzVerdict verdict = target.Parse(input);
        clock.Stop();
        long allocated = Allocated() - before;
        Report.Count(verdict.Outcome, clock.Elapsed, allocated);
        return verdict.Complaint
            ?? (allocated > AllocationFloor + (AllocationPerByte * input.Length) ? $"it allocates {allocated} bytes for {input.Length}" : null);
    }

#if NET
    private static long Allocated() => GC.GetAllocatedBytesForCurrentThread();
#else
    // .NET Framework 4.7.2 does not count by thread; the run on .NET does.
    private static long Allocated() => 0;
#endif
}
