using System;
using System.Globalization;
using System.IO;
using SystemConsole = System.Console;

namespace RdpTroubleshoot.Console;

/// <summary>What is known of the terminal.</summary>
internal static class Terminal
{
    private const int DefaultWidth = 80;
    private const int NarrowestWidth = 40;

    /// <summary>How wide lines may be: COLUMNS, else the window; 80 when redirected, so that files look the same everywhere.</summary>
    public static int Width
    {
        get
        {
            string? columns = Environment.GetEnvironmentVariable("COLUMNS");
            if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked >= NarrowestWidth)
            {
                return asked;
            }

            return SystemConsole.IsOutputRedirected ? DefaultWidth : WindowWidth;
        }
    }

    /// <summary>Whether colours are wanted and understood (no-color.org).</summary>
    public static bool HasColour =>
        !SystemConsole.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static int WindowWidth
    {
        get
        {
            try
            {
                return Math.Max(SystemConsole.WindowWidth, NarrowestWidth);
            }
            catch (IOException)
            {
                return DefaultWidth;
            }
        }
    }
}
