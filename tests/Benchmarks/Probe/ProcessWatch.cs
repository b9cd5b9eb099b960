using System;
using System.Diagnostics;
using System.Threading;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>Looks at this process again and again and keeps the most that it saw.</summary>
internal sealed class ProcessWatch : IDisposable
{
    private const double Megabyte = 1 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ManualResetEventSlim stop = new();
    private readonly Thread thread;

    /// <summary>Begins to look, on a thread of its own: the pool is what is measured.</summary>
    public ProcessWatch()
    {
        thread = new Thread(Look) { IsBackground = true };
        thread.Start();
    }

    /// <summary>The most bytes of managed memory, garbage included, in MB.</summary>
    public double Managed { get; private set; }

    /// <summary>The largest working set, in MB.</summary>
    public double WorkingSet { get; private set; }

    /// <summary>The most open handles; file descriptors on Linux.</summary>
    public int Handles { get; private set; }

    /// <summary>The most threads.</summary>
    public int Threads { get; private set; }

    /// <summary>What is alive on the managed heap now, in MB.</summary>
    public static double Alive()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Set();
        thread.Join();
        stop.Dispose();
    }

    private void Look()
    {
        do
        {
            using Process own = Process.GetCurrentProcess();
            Managed = Math.Max(Managed, GC.GetTotalMemory(forceFullCollection: false) / Megabyte);
            WorkingSet = Math.Max(WorkingSet, own.WorkingSet64 / Megabyte);
            Handles = Math.Max(Handles, own.HandleCount);
            Threads = Math.Max(Threads, own.Threads.Count);
        }
        while (!stop.Wait(Pause));
    }
}
