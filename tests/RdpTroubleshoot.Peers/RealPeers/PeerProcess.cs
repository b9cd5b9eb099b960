using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>A server in a process of its own, with a folder for its files. Both are gone when it is disposed.</summary>
public sealed class PeerProcess : IDisposable
{
    private const int MaximumLog = 64 * 1024;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private PeerProcess(ProcessStartInfo start, TemporaryFolder folder)
    {
        Folder = folder;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its folder.</summary>
    public TemporaryFolder Folder { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Its exit code, once it has ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>The beginning of what it wrote, then its log files.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log + string.Concat(Directory.EnumerateFiles(Folder.Path, "*.log").Select(File.ReadAllText));
            }
        }
    }

    /// <summary>Starts a program. The folder belongs to the process from now on.</summary>
    public static PeerProcess Start(TemporaryFolder folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = folder.Path,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return new PeerProcess(start, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Waits until it accepts connections.</summary>
    /// <exception cref="InvalidOperationException">It ended, or does not accept in time; its log is in the message. It is disposed of.</exception>
    public Task WaitForPortAsync(IPEndPoint endPoint) => WaitAsync($"to listen on {endPoint}", () => AcceptsAsync(endPoint));

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="InvalidOperationException">It ended, or the time is over; its log is in the message. It is disposed of.</exception>
    public async Task WaitAsync(string what, Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (process.HasExited || watch.Elapsed > StartLimit)
            {
                // What it wrote last may still be in the pipe.
                await Task.Delay(LastWords);
                if (process.HasExited && await holds())
                {
                    return;
                }

                string how = process.HasExited ? $"ended with exit code {process.ExitCode}" : $"took longer than {StartLimit}";
                string message = $"{process.StartInfo.FileName} {how} when it had {what}.\n{Log}";
                Dispose();
                throw new InvalidOperationException(message);
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code; null when the time was over.</returns>
    public async Task<int?> WaitForExitAsync(TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < limit)
        {
            await Task.Delay(20);
        }

        return process.HasExited ? process.ExitCode : null;
    }

    /// <summary>Ends it with its children and removes its folder.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(EndLimit);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
        Folder.Dispose();
    }

    private static async Task<bool> AcceptsAsync(IPEndPoint endPoint)
    {
        try
        {
            using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(endPoint);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Append(string? line)
    {
        lock (log)
        {
            if (log.Length < MaximumLog)
            {
                log.AppendLine(line);
            }
        }
    }
}
