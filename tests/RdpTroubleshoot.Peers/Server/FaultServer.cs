using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>
/// A server that plays a behaviour on each connection and keeps a record of it. One that listens on 0.0.0.0 answers for all of 127.0.0.0/8, with
/// a behaviour chosen by the address that the client asked for.
/// </summary>
public sealed class FaultServer : IAsyncDisposable
{
    private const int Backlog = 4096;

    private readonly Func<IPEndPoint, Behavior> choose;
    private readonly PeerSettings settings;
    private readonly Socket[] listeners;
    private readonly Task[] accepting;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Task, byte> running = new();
    private readonly ConcurrentQueue<ConnectionRecord> records = new();
    private int open;
    private int accepted;
    private int ended;
    private int refused;

    private FaultServer(Socket[] listeners, Func<IPEndPoint, Behavior> choose, PeerSettings settings)
    {
        this.listeners = listeners;
        this.choose = choose;
        this.settings = settings;
        accepting = [.. listeners.Select(listener => Task.Run(() => AcceptAsync(listener)))];
    }

    /// <summary>The first address and port.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)listeners[0].LocalEndPoint!;

    /// <summary>The connections so far, the first ones first.</summary>
    public IReadOnlyList<ConnectionRecord> Connections => [.. records];

    /// <summary>How many connections were accepted.</summary>
    public int Accepted => Volatile.Read(ref accepted);

    /// <summary>How many conversations ended; a FIN may still wait for the client's.</summary>
    public int Ended => Volatile.Read(ref ended);

    /// <summary>How many connections were closed at once because too many were open.</summary>
    public int TurnedAway => Volatile.Read(ref refused);

    /// <summary>Starts on a free port of 127.0.0.1.</summary>
    public static FaultServer Start(Behavior behavior, PeerSettings? settings = null) =>
        Start(new IPEndPoint(IPAddress.Loopback, 0), behavior, settings);

    /// <summary>Starts on an address and port.</summary>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    public static FaultServer Start(IPEndPoint endPoint, Behavior behavior, PeerSettings? settings = null) =>
        Start([endPoint], _ => behavior, settings);

    /// <summary>Starts on several, with a behaviour chosen by the address that the client asked for.</summary>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    public static FaultServer Start(IReadOnlyList<IPEndPoint> endPoints, Func<IPEndPoint, Behavior> choose, PeerSettings? settings = null)
    {
        var sockets = new List<Socket>();
        try
        {
            foreach (IPEndPoint endPoint in endPoints)
            {
                sockets.Add(Listen(endPoint));
            }
        }
        catch (SocketException)
        {
            sockets.ForEach(socket => socket.Dispose());
            throw;
        }

        return Start(sockets, choose, settings);
    }

    /// <summary>Starts on sockets that listen already, in whatever network; they are the server's from now on.</summary>
    public static FaultServer Start(IReadOnlyList<Socket> listening, Func<IPEndPoint, Behavior> choose, PeerSettings? settings = null) =>
        new([.. listening], choose, settings ?? new PeerSettings());

    /// <summary>A socket that listens.</summary>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    public static Socket Listen(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Waits until so many connections have ended, and gives the records.</summary>
    /// <exception cref="TimeoutException">They did not end in time; the message lists those that there are.</exception>
    public async Task<IReadOnlyList<ConnectionRecord>> WaitAsync(int count, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (Ended < count)
        {
            if (watch.Elapsed > limit)
            {
                throw new TimeoutException($"{Ended} of {count} connections ended in {limit}:\n{string.Join('\n', records.Take(20))}");
            }

            await Task.Delay(10);
        }

        return Connections;
    }

    /// <summary>Stops listening, ends every conversation and waits for that.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        foreach (Socket listener in listeners)
        {
            listener.Dispose();
        }

        await Task.WhenAll(accepting);
        await Task.WhenAll(running.Keys);
        stop.Dispose();
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Socket socket = await listener.AcceptAsync(stop.Token);
                Interlocked.Increment(ref accepted);
                Task task = ServeAsync(socket);
                running[task] = 0;
                _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that is gone before it was accepted, or no file descriptors for now.
                await Task.Delay(1);
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            await Task.Yield();
            if (Interlocked.Increment(ref open) <= settings.MaximumConnections)
            {
                await ConverseAsync(socket);
            }
            else
            {
                Interlocked.Increment(ref refused);
                Interlocked.Increment(ref ended);
            }

            Interlocked.Decrement(ref open);
        }
    }

    private async Task ConverseAsync(Socket socket)
    {
        if (Begin(socket) is not (Behavior behavior, ConnectionRecord record))
        {
            Interlocked.Increment(ref ended);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        limit.CancelAfter(settings.TimeLimit);
        PeerSettings own = behavior.Adjust(settings);
        var conversation = new Conversation(socket, record, own with { Policy = own.Policy ?? behavior.Policy }, limit.Token);
        record.Ending = await PlayAsync(behavior, conversation);
        Interlocked.Increment(ref ended);
        await using (conversation.Stream)
        {
            if (record.Ending is Ending.ClosedByServer or Ending.Refused)
            {
                await OrderlyClose.RunAsync(socket, record, stop.Token);
            }
        }
    }

    private (Behavior Behavior, ConnectionRecord Record)? Begin(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            var local = (IPEndPoint)socket.LocalEndPoint!;
            Behavior behavior = choose(local);
            var record = new ConnectionRecord { Local = local, Remote = (IPEndPoint)socket.RemoteEndPoint!, Behavior = behavior.Name };
            if (records.Count < settings.MaximumRecords)
            {
                records.Enqueue(record);
            }

            return (behavior, record);
        }
        catch (SocketException)
        {
            // The client reset it before the server could look at it.
            return null;
        }
    }

    private async Task<Ending> PlayAsync(Behavior behavior, Conversation conversation)
    {
        try
        {
            await behavior.PlayAsync(conversation);
            return conversation.Record.Ending == Ending.None ? Ending.ClosedByServer : conversation.Record.Ending;
        }
        catch (OperationCanceledException)
        {
            return stop.IsCancellationRequested ? Ending.ServerStopped : Ending.TimedOut;
        }
        catch (EndOfStreamException)
        {
            return Ending.ClosedByClient;
        }
        catch (Exception error) when ((error as SocketException ?? error.InnerException as SocketException) is not null)
        {
            return Ending.ResetByClient;
        }
        catch (Exception error) when (error is PeerErrorException or AuthenticationException or IOException)
        {
            conversation.Record.Note = error.InnerException is Exception inner ? $"{error.Message} ({inner.Message})" : error.Message;
            return Ending.Refused;
        }
    }
}
