using System;
using System.Diagnostics;
using RdpTroubleshoot.Peers.RealPeers;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>The program ip of iproute2.</summary>
internal static class IpCommand
{
    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidOperationException">It failed; what it wrote is in the message.</exception>
    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Programs.Get("ip"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string errors = "";
        process.ErrorDataReceived += (_, line) => errors += line.Data;
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {errors}");
    }
}
