using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Files;

/// <summary>The parts of a report in a file that nobody else opens and that is gone when it is closed, also after Ctrl+C.</summary>
internal sealed class ReportSpool : IReportSpool, IDisposable
{
    private const int BufferSize = 81920;

    private readonly FileStream file;
    private readonly List<long> ends = [];

    /// <summary>Makes the file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="IOException">It cannot be made there.</exception>
    public ReportSpool(string path) =>
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);

    public void Append(string part)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(part);
        file.Seek(0, SeekOrigin.End);
        file.Write(bytes, 0, bytes.Length);
        ends.Add(file.Position);
    }

    public string Read(int index)
    {
        long start = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[ends[index] - start];
        file.Seek(start, SeekOrigin.Begin);
        for (int read = 0; read < bytes.Length;)
        {
            int more = file.Read(bytes, read, bytes.Length - read);
            read += more > 0 ? more : throw new EndOfStreamException("The temporary file of the report was cut.");
        }

        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => file.Dispose();
}
